import { CornerLeftUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Inheritance } from '../../../shared/document/document.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { useLine } from './use-line.ts';

/** Says that a value is inherited and from where; a click shows the place that says it. */
export function Inherited({ from }: { readonly from: Inheritance }) {
  const { t } = useTranslation();
  const main = useSession(state => state.derived?.project.main);
  /** The place in a file that is only extended stands beside the value already, with what can be done there. */
  const isBeside = useSession(
    state => from.extends === true && state.derived?.parts.has(from.range.file) === false,
  );
  const line = useLine(from.range);
  return (
    <button
      type="button"
      className="inherited"
      title={t(from.extends ? 'inspector.extendedHint' : 'inspector.inheritedHint', { anchor: from.anchor })}
      onClick={() => revealText(from.range.from, from.range.to, from.range.file)}
    >
      <CornerLeftUp aria-hidden />
      <span>
        {t(from.extends ? 'inspector.extended' : 'inspector.inherited', { anchor: from.anchor })}
        {line === null || isBeside
          ? null
          : ` · ${from.range.file === main ? t('inspector.atLine', { line }) : `${from.range.file}:${line}`}`}
      </span>
    </button>
  );
}
