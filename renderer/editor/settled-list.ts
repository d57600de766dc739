import { completionStatus, startCompletion } from '@codemirror/autocomplete';
import { type Command, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Milliseconds for which a list that came by itself has to be seen before a key with another meaning is meant for it. */
const settlingTime = 100;

/** Knows since when the list of proposals is open, and whether somebody asked for it. */
export const listAge = ViewPlugin.define(() => ({
  asked: false,
  openedAt: Number.NEGATIVE_INFINITY,
  update({ state, startState }: ViewUpdate) {
    const status = completionStatus(state);
    if (status === 'active' && completionStatus(startState) !== 'active') {
      this.openedAt = this.asked ? Number.NEGATIVE_INFINITY : performance.now();
    }
    if (status !== 'pending') this.asked = false;
  },
}));

/** Opens the list because somebody asked for it: every key is meant for it at once. */
export const askForList: Command = view => {
  const age = view.plugin(listAge);
  const begun = startCompletion(view);
  if (age) age.asked = begun;
  return begun;
};

/** The command, but not while a list has only just come by itself: who pressed Enter or an arrow then, meant the text. */
export function onceSettled(command: Command): Command {
  return view => {
    const age = performance.now() - (view.plugin(listAge)?.openedAt ?? Number.NEGATIVE_INFINITY);
    return age >= settlingTime && command(view);
  };
}
