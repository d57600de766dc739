import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ComposeDocument } from '../../../shared/document/document.ts';
import { addEntries } from '../../../shared/project/edit-env-file.ts';
import { variableUses } from '../../../shared/project/env-usage.ts';
import { editFiles, fileKind, showFile, useFileText } from '../../session/files.ts';
import { Button } from '../../ui/Button.tsx';

const firstDockerfile = `FROM python:3.11-slim
WORKDIR /app
COPY . .
CMD ["python", "main.py"]
`;

/** What a file is for that the stack wants and nobody has written, and a button that writes a first one. */
export function MissingFile({
  file,
  document,
}: {
  readonly file: string;
  readonly document: ComposeDocument;
}) {
  const { t } = useTranslation();
  const example = useFileText(`${file}.example`);
  const kind = fileKind(file);
  const create = (): void => {
    const insert = kind === 'env' ? (example ?? envText(file, document)) : firstDockerfile;
    editFiles([{ file, from: 0, to: 0, insert }]);
    showFile(file, kind === 'env' ? 'form' : 'text');
  };
  return (
    <div className="file-empty">
      <p className="directive-title">{t('files.notThere', { file })}</p>
      <p className="directive-line">{t(`files.about.${kind}`)}</p>
      {kind === 'other' ? null : (
        <Button icon={<FilePlus2 aria-hidden />} onClick={create}>
          {example !== null && kind === 'env'
            ? t('files.createFrom', { file, example: `${file}.example` })
            : t('files.create', { file })}
        </Button>
      )}
    </div>
  );
}

/** One line for each variable that the Compose file takes; never quite empty, so that the file is made. */
function envText(file: string, document: ComposeDocument): string {
  const variables = variableUses(document).map(({ name, fallback }) => ({ name, value: fallback ?? '' }));
  const [lines] = addEntries(file, '', variables);
  return lines?.insert ?? '\n';
}
