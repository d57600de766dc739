import { useId } from 'react';
import type { Inheritance, Path } from '../../../shared/document/document.ts';
import type { Reading } from '../../../shared/document/reading.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { Hides } from './Hides.tsx';
import { Inherited } from './Inherited.tsx';
import { Origin } from './Origin.tsx';
import { TextField } from './TextField.tsx';

interface PairProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly inherited?: Inheritance | null;
  readonly tall?: boolean;
  readonly reading?: Reading | null;
  /** Where the value stands, to say what it hides. */
  readonly path?: Path;
  /** The place that says it. */
  readonly said?: Range | null;
  readonly commit: (text: string) => CommandOutcome;
}

/** A label and its field on one line. */
export function Pair({
  label,
  value,
  placeholder,
  inherited = null,
  tall = false,
  reading,
  path,
  said,
  commit,
}: PairProps) {
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
          reading={reading}
          commit={commit}
        />
        {inherited ? <Inherited from={inherited} /> : path ? <Hides path={path} /> : null}
        {path ? <Origin said={said} path={path} from={inherited} /> : null}
      </div>
    </div>
  );
}
