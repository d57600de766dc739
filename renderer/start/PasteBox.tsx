import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeBringIn, takeText } from '../session/bring-in.ts';
import { pasteKind } from '../session/paste-kind.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './bring-in.css';

/** A box to paste a Compose file or `docker run` lines into; says at once which it is. */
export function PasteBox() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const kind = pasteKind(text);
  const said = { compose: 'compose', 'docker-run': 'dockerRun', other: 'unknown' }[kind];
  return (
    <Dialog
      wide
      title={t('bring.paste.title')}
      description={t('bring.paste.explain')}
      onClose={closeBringIn}
      actions={
        <>
          <Button onClick={closeBringIn}>{t('app.dialogCancel')}</Button>
          <Button look="accent" disabled={kind === 'other'} onClick={() => takeText(text)}>
            {t(kind === 'docker-run' ? 'bring.paste.next' : 'bring.paste.create')}
          </Button>
        </>
      }
    >
      <textarea
        className="bring-text"
        aria-label={t('bring.paste.text')}
        placeholder={t('bring.paste.placeholder')}
        spellCheck={false}
        rows={14}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <output className="bring-said" data-kind={text.trim() === '' ? 'none' : kind}>
        {text.trim() === '' ? '' : t(`bring.paste.${said}`)}
      </output>
    </Dialog>
  );
}
