import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ComposeDocument } from '../../shared/document/document.ts';
import type { Service } from '../../shared/stack/stack.ts';
import { showProblems } from '../session/problems-panel.ts';

/** Says that a service has a key twice: nothing in it can be changed until one is gone. */
export function WrittenTwice({
  service,
  document,
}: {
  readonly service: Service;
  readonly document: ComposeDocument;
}) {
  const { t } = useTranslation();
  const twice = document.problems.filter(
    ({ code, range, values }) =>
      code === 'yaml-duplicate-key' &&
      range.file === service.range.file &&
      ((service.range.from <= range.from && range.to <= service.range.to) || values['key'] === service.name),
  );
  if (twice.length === 0) return null;
  const keys = [...new Set(twice.map(({ values }) => String(values['key'])))].join(', ');
  return (
    <div className="written-twice" role="status">
      <CircleAlert aria-hidden />
      <p>{t('inspector.twice', { keys })}</p>
      <button
        type="button"
        className="row-link"
        onClick={() => showProblems({ subject: `service:${service.name}` })}
      >
        {t('inspector.twiceShow')}
      </button>
    </div>
  );
}
