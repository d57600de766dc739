import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ComposeDocument } from '../../../shared/document/document.ts';
import { revealText } from '../../session/selection.ts';
import './overlay.css';

/** Says that the text does not parse and where; a click shows the place. */
export function StaleBanner({ document }: { readonly document: ComposeDocument }) {
  const { t } = useTranslation();
  const problem = document.problems.find(({ severity }) => severity === 'error') ?? document.problems[0];
  if (!problem) return null;
  const line = document.text.slice(0, problem.range.from).split(/\r\n|\r|\n/).length;
  return (
    <div role="alert" className="stale-place">
      <button
        type="button"
        className="stale-banner"
        onClick={() => revealText(problem.range.from, problem.range.to)}
      >
        <TriangleAlert aria-hidden />
        <span>
          <b>{t('canvas.staleTitle', { line })}</b> {t(`problems.${problem.code}`, problem.values)}
          <small>{t('canvas.staleHint')}</small>
        </span>
      </button>
    </div>
  );
}
