import { SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';

/** A button that shows a line of a Compose file in the YAML. */
export function ShowLine({ line, file }: { readonly line: number | null; readonly file: string }) {
  const { t } = useTranslation();
  const text = useSession(state => state.derived?.documents.get(file)?.text);
  if (line === null || text === undefined) return null;
  const from = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const end = text.indexOf('\n', from);
  return (
    <div className="directive">
      <button
        type="button"
        className="row-link"
        onClick={() => revealText(from, end < 0 ? text.length : end, file)}
      >
        <SquareArrowOutUpRight aria-hidden />
        <span>{t('inspector.showLine', { line })}</span>
      </button>
    </div>
  );
}
