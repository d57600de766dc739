import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Inheritance, Path } from '../../../shared/document/document.ts';
import type { Refusal } from '../../../shared/document/plan.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { focusAddButton } from './focus-add.ts';
import { Hides } from './Hides.tsx';
import { Inherited } from './Inherited.tsx';
import { Origin } from './Origin.tsx';
import { RefusalLine } from './RefusalLine.tsx';

interface RowProps {
  readonly children: ReactNode;
  /** Name of the button that takes the row away. */
  readonly removeLabel: string;
  readonly remove: () => CommandOutcome;
  readonly inherited?: Inheritance | null;
  /** Where the entry stands, to say what it hides; `secret` keeps that value to itself. */
  readonly path?: Path;
  readonly secret?: boolean;
  /** The place that says it, and whether a change of it can go nowhere else. */
  readonly said?: Range | null;
  readonly fixed?: boolean;
  /** The service that the form is about, where the path may be one of a service that it extends. */
  readonly service?: string;
}

/** One entry of a list or mapping: its fields, where it is inherited from, and a button that takes it away. */
export function Row({
  children,
  removeLabel,
  remove,
  inherited = null,
  path,
  secret,
  said,
  fixed,
  service,
}: RowProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <li className="row">
      <div className="row-fields">
        {children}
        <button
          type="button"
          className="row-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onBlur={() => setRefusal(null)}
          onClick={event => {
            const button = event.currentTarget;
            const outcome = remove();
            if (outcome.kind === 'done') focusAddButton(button);
            setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
          }}
        >
          <X aria-hidden />
        </button>
      </div>
      {inherited ? <Inherited from={inherited} /> : path ? <Hides path={path} secret={secret} /> : null}
      {path ? <Origin said={said} path={path} fixed={fixed} service={service} from={inherited} /> : null}
      <RefusalLine refusal={refusal} />
    </li>
  );
}

/** The button in a directive's head that begins a new row. */
export function AddButton({
  label,
  open,
  onClick,
}: {
  readonly label: string;
  readonly open: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="add-button"
      aria-label={label}
      title={label}
      aria-expanded={open}
      onClick={onClick}
    >
      <Plus aria-hidden />
    </button>
  );
}
