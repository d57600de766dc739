import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComposeDocument } from '../../../shared/document/document.ts';
import { addEntries, envName } from '../../../shared/project/edit-env-file.ts';
import { envFileUsers, isForCompose, variableUses } from '../../../shared/project/env-usage.ts';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { editFiles, showFile } from '../../session/files.ts';
import { refused } from '../edits.ts';
import { NewRow } from '../fields/NewRow.tsx';
import { AddButton } from '../fields/Row.tsx';
import { EnvRow } from './EnvRow.tsx';
import { MissingVariables } from './MissingVariables.tsx';

interface EnvFormProps {
  readonly file: string;
  readonly text: string;
  readonly document: ComposeDocument;
}

/** An env file as rows: names, values (secrets masked), who uses them, and what the stack misses. */
export function EnvForm({ file, text, document }: EnvFormProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { entries, unreadable } = useMemo(() => parseEnvFile(text), [text]);
  const uses = useMemo(() => variableUses(document), [document]);
  const takesAll = useMemo(() => envFileUsers(document, file), [document, file]);
  const names = new Set(entries.map(entry => entry.name));
  // What only a container gets fills in no `${…}`.
  const isForContainers = takesAll.length > 0 && file !== '.env';
  const missing = isForContainers ? [] : uses.filter(use => !names.has(use.name) && !isForCompose(use.name));
  const usersOf = (name: string): readonly string[] => [
    ...new Set([...(uses.find(use => use.name === name)?.services ?? []), ...takesAll]),
  ];
  const isKnown = (name: string): boolean =>
    isForCompose(name) || takesAll.length > 0 || uses.some(use => use.name === name);
  return (
    <div className="directives">
      <section className="directive" aria-label={t('files.env.variables')}>
        <div className="directive-head">
          <h3 className="directive-title">{t('files.env.count', { count: entries.length })}</h3>
          <span className="directive-action">
            <AddButton
              label={t('inspector.environment.add')}
              open={adding}
              onClick={() => setAdding(!adding)}
            />
          </span>
        </div>
        {entries.length === 0 ? <p className="directive-line">{t('files.env.empty')}</p> : null}
        <ul className="rows env-rows">
          {entries.map((entry, index) => (
            <EnvRow
              // A name can stand in a file twice.
              key={`${entry.name} ${entries.slice(0, index).filter(one => one.name === entry.name).length}`}
              file={file}
              text={text}
              entry={entry}
              users={usersOf(entry.name)}
              unused={!isKnown(entry.name)}
              overruled={entries.slice(index + 1).some(later => later.name === entry.name)}
            />
          ))}
          {adding ? (
            <NewRow
              fields={[
                {
                  name: 'name',
                  label: t('inspector.environment.newName'),
                  placeholder: t('inspector.placeholders.variable'),
                  suggestions: missing.map(use => use.name),
                },
                {
                  name: 'value',
                  label: t('inspector.environment.newValue'),
                  placeholder: t('inspector.placeholders.value'),
                  optional: true,
                  before: '=',
                },
              ]}
              add={values => {
                const name = (values['name'] ?? '').trim();
                if (!envName.test(name)) return refused('invalid-arguments', { field: 'envName' });
                if (names.has(name)) return refused('exists-already', { name });
                return editFiles(addEntries(file, text, [{ name, value: values['value'] ?? '' }]));
              }}
              close={() => setAdding(false)}
            />
          ) : null}
        </ul>
        {unreadable.map(line => (
          <p key={line} className="field-refusal">
            <span>
              {t('files.env.unreadable', { line })}{' '}
              <button type="button" className="link-button" onClick={() => showFile(file, 'text')}>
                {t('files.env.showText')}
              </button>
            </span>
          </p>
        ))}
      </section>
      {missing.length > 0 ? <MissingVariables file={file} text={text} missing={missing} /> : null}
    </div>
  );
}
