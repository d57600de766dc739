import { useTranslation } from 'react-i18next';
import { envName, removeEntry, renameEntry, setEntryValue } from '../../../shared/project/edit-env-file.ts';
import type { EnvEntry } from '../../../shared/project/parse-env-file.ts';
import { editFiles } from '../../session/files.ts';
import { refused } from '../edits.ts';
import { Row } from '../fields/Row.tsx';
import { TextField } from '../fields/TextField.tsx';
import { isSecret } from '../is-secret.ts';
import { commentsAbove } from './comments-above.ts';
import { UsedBy } from './UsedBy.tsx';

interface EnvRowProps {
  readonly file: string;
  readonly text: string;
  readonly entry: EnvEntry;
  readonly users: readonly string[];
  readonly unused: boolean;
  /** The same name comes again further down, and that one counts. */
  readonly overruled: boolean;
}

/** A longer name has a line of its own above its value. */
const longName = 19;

/** One variable of an env file, with the comment above it and the services that take it. */
export function EnvRow({ file, text, entry, users, unused, overruled }: EnvRowProps) {
  const { t } = useTranslation();
  const lineStart = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf(entry.name, entry.from) - 1)) + 1;
  const comment = commentsAbove(text, lineStart);
  return (
    <>
      {comment ? <li className="file-comment">{comment}</li> : null}
      <Row
        removeLabel={t('inspector.environment.remove', { name: entry.name })}
        remove={() => editFiles(removeEntry(file, text, entry))}
      >
        <div className="env-entry">
          <div className="env-pair" data-long={entry.name.length > longName}>
            <TextField
              className="env-name"
              label={t('files.env.name', { name: entry.name })}
              value={entry.name}
              commit={name =>
                envName.test(name.trim())
                  ? editFiles(renameEntry(file, text, entry, name.trim()))
                  : refused('invalid-arguments', { field: 'envName' })
              }
            />
            <TextField
              label={entry.name}
              value={entry.value ?? ''}
              placeholder={t(
                entry.value === null ? 'inspector.environment.passedOn' : 'inspector.environment.blank',
              )}
              secret={isSecret(entry.name, entry.value)}
              commit={value => editFiles(setEntryValue(file, text, entry, value))}
            />
          </div>
          <p className="env-users">
            {overruled ? (
              <span className="file-tag" data-tone="wait">
                {t('files.env.overruled')}
              </span>
            ) : null}
            {unused ? <span className="file-tag">{t('files.env.unused')}</span> : <UsedBy services={users} />}
          </p>
        </div>
      </Row>
    </>
  );
}
