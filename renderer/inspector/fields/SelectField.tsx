import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Refusal } from '../../../shared/document/plan.ts';
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
}

/** A choice of the stack; a refusal is shown below and the old choice stays. */
export function SelectField({ label, id, value, choices, commit, className }: SelectFieldProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
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
          onBlur={() => setRefusal(null)}
          onChange={event => {
            const outcome = commit(event.target.value);
            setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
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
    </div>
  );
}
