import { useTranslation } from 'react-i18next';
import { dismissPaste } from '../session/paste.ts';
import type { PasteOffer } from '../session/paste-offer.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DiffView } from '../ui/DiffView.tsx';
import './paste-dialog.css';

/** A pasted Compose text: rebuilt beside what it was, or what it would add to the stack; the user decides. */
export function PasteDialog() {
  const paste = useSession(state => state.paste);
  return paste ? <Offer offer={paste} /> : null;
}

function Offer({ offer }: { readonly offer: PasteOffer }) {
  const { t } = useTranslation();
  const { kind, adds, change, taken, notes } = offer;
  const possible = !adds || (change !== null && change.before !== change.after);
  return (
    <Dialog
      wide={kind === 'add'}
      huge={kind === 'rebuilt'}
      title={t(kind === 'rebuilt' ? 'doctor.panel.paste.titleRebuilt' : 'doctor.panel.paste.titleAdd')}
      description={t(
        kind === 'rebuilt' ? 'doctor.panel.paste.explainRebuilt' : 'doctor.panel.paste.explainAdd',
      )}
      onClose={dismissPaste}
      actions={
        <>
          <Button look="quiet" onClick={dismissPaste}>
            {t('doctor.panel.paste.cancel')}
          </Button>
          {offer.keep ? <Button onClick={offer.keep}>{t('doctor.panel.paste.keep')}</Button> : null}
          <Button look="accent" autoFocus disabled={!possible} onClick={offer.use}>
            {t(adds ? 'doctor.panel.paste.add' : 'doctor.panel.paste.use')}
          </Button>
        </>
      }
    >
      {kind === 'rebuilt' ? (
        <div className="paste-sides">
          <Side title={t('doctor.panel.paste.before')} text={offer.pasted} />
          <Side title={t('doctor.panel.paste.after')} text={offer.text} />
        </div>
      ) : change ? (
        <DiffView files={[change]} />
      ) : null}
      {notes.map(note => (
        <p key={note.code} className="paste-note">
          {t(`doctor.panel.paste.notes.${note.code}`, note.values as Record<string, string | number>)}
        </p>
      ))}
      {taken.length > 0 ? (
        <p className="paste-note">
          {t('doctor.panel.paste.taken', { count: taken.length, names: taken.join(', ') })}
        </p>
      ) : null}
    </Dialog>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="paste-side">
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="paste-text" tabIndex={0} aria-label={title}>
        <ol>
          {text
            .replace(/\s+$/, '')
            .split(/\r?\n/)
            .map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
              <li key={at}>
                <code>{line || ' '}</code>
              </li>
            ))}
        </ol>
      </section>
    </section>
  );
}
