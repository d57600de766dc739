import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../../shared/document/document.ts';
import type { Refusal } from '../../../shared/document/plan.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { focusAddButton } from './focus-add.ts';
import { NewOrigin } from './NewOrigin.tsx';
import { RefusalLine } from './RefusalLine.tsx';

/** A field of a row that does not exist yet. */
export interface NewField {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly suggestions?: readonly string[];
  /** What stands in front of the field: an arrow, an equals sign. */
  readonly before?: string;
  readonly grow?: number;
}

interface NewRowProps {
  readonly fields: readonly NewField[];
  readonly add: (values: Readonly<Record<string, string>>) => CommandOutcome;
  readonly close: () => void;
  /** The entry as a fact that a file can be chosen for. */
  readonly path?: Path;
}

/** A row being made: Enter adds it once its fields are filled, Escape gives it up. */
export function NewRow({ fields, add, close, path }: NewRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ready = fields.every(field => field.optional || (values[field.name] ?? '').trim() !== '');

  const end = (): void => {
    focusAddButton(row.current);
    close();
  };
  const send = (): void => {
    if (!ready) return;
    const outcome = add(values);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal);
    else end();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A menu of the row is elsewhere on the page, and its keys are its own.
    if (event.nativeEvent.isComposing || !row.current?.contains(event.target as Node)) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end();
    }
  };

  return (
    <li ref={row} className="row row-new" onKeyDown={onKeyDown}>
      <div className="row-fields">
        {fields.map((field, index) => (
          <span key={field.name} className="row-part" style={{ flexGrow: field.grow ?? 1 }}>
            {field.before ? (
              <span className="row-between" aria-hidden>
                {field.before}
              </span>
            ) : null}
            <span className="field-box">
              <input
                className="field-input"
                aria-label={field.label}
                placeholder={field.placeholder}
                // The row was asked for by the user just now.
                // biome-ignore lint/a11y/noAutofocus: the user opened this row to type into it
                autoFocus={index === 0}
                spellCheck={false}
                autoComplete="off"
                list={field.suggestions ? `${id}-${field.name}` : undefined}
                value={values[field.name] ?? ''}
                onChange={event => {
                  setRefusal(null);
                  setValues({ ...values, [field.name]: event.target.value });
                }}
              />
            </span>
            {field.suggestions ? (
              <datalist id={`${id}-${field.name}`}>
                {field.suggestions.map(suggestion => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            ) : null}
          </span>
        ))}
        <button
          type="button"
          className="row-remove row-add"
          disabled={!ready}
          aria-label={t('inspector.add')}
          onClick={send}
        >
          <Check aria-hidden />
        </button>
        <button type="button" className="row-remove" aria-label={t('inspector.giveUp')} onClick={end}>
          <X aria-hidden />
        </button>
      </div>
      {path ? <NewOrigin path={path} /> : null}
      <RefusalLine refusal={refusal} />
    </li>
  );
}
