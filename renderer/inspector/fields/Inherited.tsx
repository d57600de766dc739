import { CornerLeftUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Inheritance } from '../../../shared/document/document.ts';
import { revealText } from '../../session/selection.ts';
import { useLine } from './use-line.ts';

/** Says that a value is inherited and from where; a click shows the place that says it. */
export function Inherited({ from }: { readonly from: Inheritance }) {
  const { t } = useTranslation();
  const line = useLine(from.range);
  return (
    <button
      type="button"
      className="inherited"
      title={t('inspector.inheritedHint', { anchor: from.anchor })}
      onClick={() => revealText(from.range.from, from.range.to, from.range.file)}
    >
      <CornerLeftUp aria-hidden />
      <span>
        {t('inspector.inherited', { anchor: from.anchor })}
        {line === null ? null : ` · ${t('inspector.atLine', { line })}`}
      </span>
    </button>
  );
}
