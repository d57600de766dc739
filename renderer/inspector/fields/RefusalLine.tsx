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
      <span>{t(`refusals.${refusal.code}`, refusal.values)}</span>
    </p>
  );
}
