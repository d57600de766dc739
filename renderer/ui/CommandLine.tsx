import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import './command-line.css';

/** An exact command line that can be copied. */
export function CommandLine({ command }: { readonly command: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(command).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  };
  return (
    <div className="command-line">
      <code title={command}>{command}</code>
      <IconButton
        label={copied ? t('app.copied') : t('app.copyCommand')}
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={copy}
      />
    </div>
  );
}
