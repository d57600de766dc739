import { Eye, EyeOff, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../shared/document/reading.ts';

const mask = '••••••';

interface ReadingNoteProps {
  readonly id?: string;
  readonly reading: Reading | null | undefined;
  /** The value is a secret: it is hidden until asked for. */
  readonly secret?: boolean;
  /** Puts what is written in quotes, so that Docker takes it as it stands. */
  readonly quote?: () => void;
}

/** What Docker makes of a value where that is not what is written, under its field. */
export function ReadingNote({ id, reading, secret = false, quote }: ReadingNoteProps) {
  const { t } = useTranslation();
  if (!reading) return null;
  const warns = reading.kind !== 'filled' || reading.unset.length > 0;
  return (
    <div id={id} className="reading" data-warns={warns}>
      {warns ? <TriangleAlert aria-hidden className="reading-mark" /> : null}
      <span className="reading-text">
        <Said reading={reading} secret={secret} />{' '}
        {quote && (reading.kind === 'scalar' || reading.kind === 'date') ? (
          <button
            type="button"
            className="field-remedy"
            title={t('inspector.reading.quoteHint')}
            onClick={quote}
          >
            {t('inspector.reading.quote')}
          </button>
        ) : null}
      </span>
    </div>
  );
}

function Said({ reading, secret }: { readonly reading: Reading; readonly secret: boolean }) {
  const { t } = useTranslation();
  switch (reading.kind) {
    case 'scalar':
      return (
        <>
          {t('inspector.reading.scalar')} <code>{reading.text}</code>
        </>
      );
    case 'date':
      return t('inspector.reading.date');
    case 'required':
      return t('inspector.reading.required', { name: reading.name, message: reading.message });
    case 'malformed':
      return t('inspector.reading.malformed');
    case 'filled':
      return (
        <>
          {reading.text === '' ? null : <Filled text={reading.text} secret={secret} />}
          {reading.unset.length > 0
            ? ` ${t('inspector.reading.unset', { names: reading.unset.join(', '), count: reading.unset.length })}`
            : reading.text === ''
              ? t('inspector.reading.empty')
              : null}
        </>
      );
  }
}

function Filled({ text, secret }: { readonly text: string; readonly secret: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const label = t(shown ? 'inspector.reading.hide' : 'inspector.reading.show');
  return (
    <>
      <span className="hidden-word">{t('inspector.reading.filled')}</span>
      <span aria-hidden>= </span>
      <code>{secret && !shown ? mask : text}</code>
      {secret ? (
        <button
          type="button"
          className="reading-eye"
          aria-pressed={shown}
          aria-label={label}
          title={label}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      ) : null}
    </>
  );
}
