import { toast } from 'sonner';
import type { Refusal } from '../../shared/document/plan.ts';
import type { EngineFailure } from '../../shared/rpc/messages.ts';
import { useSession } from './session.ts';
import { words } from './words.ts';

/** Tells why an edit was refused; nothing changed. */
export function notifyRefusal(refusal: Refusal): void {
  toast.error(words.t(`refusals.${refusal.code}`, refusal.values), { description: words.t('app.refused') });
}

/** Tells that an edit was taken back after a second look at the whole text, or that the user has to do it. */
export function notifyTakenBack(done: boolean): void {
  const key = done ? 'done' : 'left';
  toast.error(words.t(`app.takenBack.${key}.title`), {
    description: words.t(`app.takenBack.${key}.next`),
    duration: 12_000,
  });
}

/** Tells of a failure with its next step; the raw text can be copied. */
export function notifyFailure(failure: EngineFailure): void {
  const raw = failure.raw;
  toast.error(words.t(failure.message.key, failure.message.values), {
    description: failure.nextStep ? words.t(failure.nextStep.key, failure.nextStep.values) : undefined,
    duration: 12_000,
    action: raw
      ? { label: words.t('app.copyDetails'), onClick: () => void navigator.clipboard.writeText(raw) }
      : undefined,
  });
}

/** Tells that something was done. */
export function notifyDone(key: string, values: Record<string, string | number> = {}): void {
  toast.success(words.t(key, values));
}

/** Tells that values are inherited again; `value` is what the shared block says of the first, null where that is secret. */
export function notifyInherited(keys: readonly string[], anchor: string, value: string | null): void {
  const line = value === null || keys.length > 1 || value.includes('\n') ? `&${anchor}` : value;
  toast(words.t('app.cameBack.title', { keys: keys.join(', '), count: keys.length }), {
    description: line === `&${anchor}` ? line : words.t('app.cameBack.line', { anchor, value: line }),
    duration: 8000,
  });
}

/** Offers something that the user may want next; nothing happens unless it is taken. */
export function notifyOffer(
  text: { readonly key: string; readonly values: Readonly<Record<string, string | number>> },
  label: string,
  take: () => void,
): void {
  toast(words.t(text.key, text.values), {
    duration: 10_000,
    action: { label: words.t(label), onClick: take },
  });
}

/** Tells that something was done that can be taken back; with the next change the offer goes, it would undo that one. */
export function notifyUndoable(
  key: string,
  values: Record<string, string | number>,
  takeBack: () => void,
): void {
  const id = toast.success(words.t(key, values), {
    duration: 8000,
    action: { label: words.t('doctor.panel.undo'), onClick: takeBack },
    onDismiss: () => stop(),
    onAutoClose: () => stop(),
  });
  const stop = useSession.subscribe((now, before) => {
    if (now.derived === before.derived) return;
    stop();
    toast.dismiss(id);
  });
}

/** Tells why something that was asked for cannot be done, and what to do instead. */
export function notifyHint(key: string, next?: string): void {
  toast(words.t(key), next ? { description: words.t(next) } : {});
}
