import { SquareStack } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { selectNodes } from '../../session/selection.ts';
import { FormHead } from '../FormHead.tsx';

/** Several things are selected: their names, to go to one of them. */
export function SeveralSelected({ nodes }: { readonly nodes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <FormHead
        mark={<SquareStack size={22} strokeWidth={1.8} aria-hidden />}
        name={t('inspector.several', { count: nodes.length })}
        kind={t('inspector.severalLine')}
      />
      <div className="directives">
        <ul className="rows directive">
          {nodes.map(node => {
            const colon = node.indexOf(':');
            return (
              <li key={node}>
                <button type="button" className="item-row" onClick={() => selectNodes([node])}>
                  <span className="item-name">{node.slice(colon + 1)}</span>
                  <span className="item-detail">{t(`inspector.kinds.${node.slice(0, colon)}`)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
