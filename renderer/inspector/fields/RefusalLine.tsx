import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/document/plan.ts';

/** Why a change was refused, at its field. */
export function RefusalLine({ id, refusal }: { readonly id?: string; readonly refusal: Refusal | null }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return (
    <p id={id} className="field-refusal" role="alert">
      <CircleAlert aria-hidden />
      <span>{t(refusalKeys(refusal), refusal.values)}</span>
    </p>
  );
}

/** What is wrong with an argument is said in the words of its field where there are such, else in general ones. */
function refusalKeys(refusal: Refusal): string[] {
  const general = `refusals.${refusal.code}`;
  return refusal.code === 'invalid-arguments'
    ? [`inspector.invalid.${refusal.values['field']}`, general]
    : [general];
}
