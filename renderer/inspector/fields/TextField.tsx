import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../shared/document/reading.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { ReadingNote } from './ReadingNote.tsx';
import { RefusalLine } from './RefusalLine.tsx';
import { useDraft } from './use-draft.ts';

interface TextFieldProps {
  /** The field's name; not shown where `id` ties it to a visible label. */
  readonly label: string;
  readonly id?: string;
  readonly value: string;
  readonly commit: (text: string) => CommandOutcome;
  readonly placeholder?: string;
  readonly secret?: boolean;
  readonly suggestions?: readonly string[];
  /** Grows with its text; Enter still commits, Shift+Enter breaks the line. */
  readonly tall?: boolean;
  readonly readOnly?: boolean;
  readonly className?: string;
  readonly inputMode?: 'text' | 'numeric';
  /** What Docker makes of the value where that is not what is written. */
  readonly reading?: Reading | null;
  /** The reading is a secret although the field shows what is written. */
  readonly secretReading?: boolean;
  /** Offers quotes where Docker reads something else in a bare value. */
  readonly quotes?: boolean;
}

/** A text of the stack: committed on Enter or when left, restored by Escape, a refusal shown below. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    commit,
    placeholder,
    secret = false,
    suggestions,
    tall = false,
    readOnly = false,
    reading = null,
  } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const draft = useDraft(value, commit);
  const own = useId();
  const masked = secret && !shown;
  const common = {
    id: props.id ?? `${own}-input`,
    className: 'field-input',
    value: draft.text,
    placeholder,
    readOnly,
    spellCheck: false,
    autoComplete: 'off',
    ...(props.id ? {} : { 'aria-label': label }),
    'aria-invalid': draft.refusal ? (true as const) : undefined,
    'aria-describedby': draft.refusal ? `${own}-refusal` : reading ? `${own}-reading` : undefined,
    onBlur: () => void draft.commit(),
    onKeyDown: draft.onKeyDown,
  };
  const isTall = tall && !masked;
  return (
    <div className={`field ${props.className ?? ''}`}>
      <div className="field-box" data-refused={draft.refusal !== null} data-secret={secret}>
        {isTall ? (
          <textarea {...common} rows={1} onChange={event => draft.change(event.target.value)} />
        ) : (
          <input
            {...common}
            type={masked ? 'password' : 'text'}
            inputMode={props.inputMode}
            list={suggestions ? `${own}-list` : undefined}
            onChange={event => draft.change(event.target.value)}
          />
        )}
        {secret ? (
          <button
            type="button"
            className="field-eye"
            aria-pressed={shown}
            aria-label={t(shown ? 'inspector.hideValue' : 'inspector.showValue', { name: label })}
            title={t(shown ? 'inspector.hideValue' : 'inspector.showValue', { name: label })}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        ) : null}
      </div>
      {suggestions ? (
        <datalist id={`${own}-list`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
      {draft.refusal ? null : (
        <ReadingNote
          id={`${own}-reading`}
          reading={reading}
          secret={secret || props.secretReading}
          quote={props.quotes && !readOnly ? () => void commit(value) : undefined}
        />
      )}
      <RefusalLine id={`${own}-refusal`} refusal={draft.refusal} />
    </div>
  );
}
