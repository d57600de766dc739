import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addEntries } from '../../../shared/project/edit-env-file.ts';
import type { VariableUse } from '../../../shared/project/env-usage.ts';
import { editFiles } from '../../session/files.ts';
import { Button } from '../../ui/Button.tsx';
import { isSecret } from '../is-secret.ts';
import { UsedBy } from './UsedBy.tsx';

interface MissingVariablesProps {
  readonly file: string;
  readonly text: string;
  readonly missing: readonly VariableUse[];
}

/** Variables that the Compose file takes and this file does not have: with a default, or with nothing at all. */
export function MissingVariables({ file, text, missing }: MissingVariablesProps) {
  const { t } = useTranslation();
  const add = (uses: readonly VariableUse[]) =>
    editFiles(
      addEntries(
        file,
        text,
        uses.map(({ name, fallback }) => ({ name, value: fallback ?? '' })),
      ),
    );
  return (
    <section className="directive" aria-label={t('files.env.notHere')}>
      <div className="directive-head">
        <h3 className="directive-title">{t('files.env.notHere')}</h3>
        {missing.length > 1 ? (
          <span className="directive-action">
            <Button look="quiet" onClick={() => add(missing)}>
              {t('files.env.addAll')}
            </Button>
          </span>
        ) : null}
      </div>
      <ul className="rows env-missing">
        {missing.map(use => (
          <li key={use.name} className="row">
            <div className="row-fields">
              <div className="env-entry">
                <code className="variable-name" title={use.name}>
                  {use.name}
                </code>
                <p className="env-users">
                  <span className="file-tag" data-tone={use.needed ? 'error' : undefined}>
                    {fallbackWords(use)}
                  </span>
                  <UsedBy services={use.services} />
                </p>
              </div>
              <button
                type="button"
                className="add-button"
                aria-label={t('files.env.add', { name: use.name })}
                title={t('files.env.add', { name: use.name })}
                onClick={() => add([use])}
              >
                <Plus aria-hidden />
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  function fallbackWords({ name, needed, fallback }: VariableUse): string {
    if (needed) return t('files.env.noValue');
    if (fallback === null || fallback === '') return t('files.env.optional');
    return isSecret(name, fallback) ? t('files.env.hasDefault') : t('files.env.default', { value: fallback });
  }
}
