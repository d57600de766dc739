import { useTranslation } from 'react-i18next';
import { fileKind, useFileText } from '../../session/files.ts';
import { useSession } from '../../session/session.ts';
import { DockerfileForm } from './DockerfileForm.tsx';
import { EnvForm } from './EnvForm.tsx';
import { MissingFile } from './MissingFile.tsx';
import '../fields/fields.css';
import '../fields/rows.css';
import '../inspector.css';
import './files.css';

/** The shown file as a form, or what to do about one that nobody has written yet. */
export function FileForm({ file }: { readonly file: string }) {
  const { t } = useTranslation();
  const text = useFileText(file);
  const derived = useSession(state => state.derived);
  const readOnly = useSession(state => state.info?.readOnly ?? false);
  if (!derived) return null;
  const form = (text: string) => {
    switch (fileKind(file)) {
      case 'env':
        return <EnvForm key={file} file={file} text={text} document={derived.document} />;
      case 'dockerfile':
        return <DockerfileForm key={file} file={file} text={text} />;
      case 'other':
        return null;
    }
  };
  return (
    <div className="settings">
      <fieldset className="settings-form" disabled={readOnly}>
        <legend className="hidden-word">{t('files.legend', { file })}</legend>
        {text === null ? <MissingFile file={file} document={derived.document} /> : form(text)}
      </fieldset>
    </div>
  );
}
