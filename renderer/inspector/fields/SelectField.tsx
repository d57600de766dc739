import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Refusal, RefusalCode } from '../../../shared/document/plan.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { RefusalLine } from './RefusalLine.tsx';

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly commit: (value: string) => CommandOutcome;
  readonly className?: string;
  /** A way out of one refusal, offered beside it. */
  readonly remedy?: {
    readonly code: RefusalCode;
    readonly label: string;
    readonly commit: (value: string) => CommandOutcome;
  };
}

/** A choice of the stack; a refusal is shown below and the old choice stays. */
export function SelectField({ label, id, value, choices, commit, className, remedy }: SelectFieldProps) {
  const [refused, setRefused] = useState<{ refusal: Refusal; wanted: string } | null>(null);
  const refusal = refused?.refusal ?? null;
  const own = useId();
  return (
    <div className={`field ${className ?? ''}`}>
      <div className="field-box" data-refused={refusal !== null}>
        <select
          id={id ?? `${own}-select`}
          className="field-input field-select"
          value={value}
          {...(id ? {} : { 'aria-label': label })}
          aria-describedby={refusal ? `${own}-refusal` : undefined}
          onChange={event => {
            const wanted = event.target.value;
            const outcome = commit(wanted);
            setRefused(outcome.kind === 'refused' ? { refusal: outcome.refusal, wanted } : null);
          }}
        >
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown className="field-chevron" aria-hidden />
      </div>
      <RefusalLine id={`${own}-refusal`} refusal={refusal} />
      {refused && remedy?.code === refused.refusal.code ? (
        <button
          type="button"
          className="field-remedy"
          onClick={() => {
            const outcome = remedy.commit(refused.wanted);
            setRefused(outcome.kind === 'refused' ? { ...refused, refusal: outcome.refusal } : null);
          }}
        >
          {remedy.label}
        </button>
      ) : null}
    </div>
  );
}
