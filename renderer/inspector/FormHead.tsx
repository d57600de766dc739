import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/document/plan.ts';
import type { CommandOutcome } from '../session/run-command.ts';
import { IconButton } from '../ui/Button.tsx';
import { RefusalLine } from './fields/RefusalLine.tsx';
import { TextField } from './fields/TextField.tsx';

interface FormHeadProps {
  readonly mark: ReactNode;
  readonly name: string;
  readonly kind: ReactNode;
  readonly state?: ReactNode;
  /** Without it the name cannot be changed. */
  readonly rename?: (to: string) => CommandOutcome;
  readonly removeLabel?: string;
  readonly remove?: () => CommandOutcome;
}

/** What the form is about: a mark, the name to change, its kind and state, and a button that takes it out. */
export function FormHead({ mark, name, kind, state, rename, removeLabel, remove }: FormHeadProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <header className="form-head">
      <div className="form-head-line">
        <span className="form-mark">{mark}</span>
        {rename ? (
          <TextField
            className="form-name"
            label={t('inspector.name')}
            value={name}
            commit={text => rename(text.trim())}
          />
        ) : (
          <h2 className="form-name-fixed">{name}</h2>
        )}
        {remove && removeLabel ? (
          <IconButton
            label={removeLabel}
            icon={<Trash2 aria-hidden />}
            data-tone="danger"
            onClick={() => {
              const outcome = remove();
              setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
            }}
          />
        ) : null}
      </div>
      <div className="form-kind">
        <span>{kind}</span>
        {state}
      </div>
      <RefusalLine refusal={refusal} />
    </header>
  );
}
