import { useId } from 'react';
import type { Inheritance } from '../../../shared/document/document.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { Inherited } from './Inherited.tsx';
import { TextField } from './TextField.tsx';

interface PairProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly inherited?: Inheritance | null;
  readonly tall?: boolean;
  readonly commit: (text: string) => CommandOutcome;
}

/** A label and its field on one line. */
export function Pair({ label, value, placeholder, inherited = null, tall = false, commit }: PairProps) {
  const id = useId();
  return (
    <div className="pair">
      <label htmlFor={id}>{label}</label>
      <div>
        <TextField
          id={id}
          label={label}
          value={value}
          placeholder={placeholder}
          tall={tall}
          commit={commit}
        />
        {inherited ? <Inherited from={inherited} /> : null}
      </div>
    </div>
  );
}
