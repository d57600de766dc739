import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  selectedCompletion,
  selectedCompletionIndex,
} from '@codemirror/autocomplete';
import { getIndentUnit } from '@codemirror/language';
import { type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { Names } from '../../shared/schema/complete/names.ts';
import { type Proposal, type Proposals, propose } from '../../shared/schema/complete/propose.ts';
import { shapeAt } from '../../shared/schema/complete/shape-at.ts';
import { writingStyle } from '../../shared/schema/complete/writing-style.ts';
import { type HelpWords, keyCard } from './key-help.ts';
import { lineEndAt, withLineEnd } from './line-ends.ts';
import { askForList, listAge, onceSettled } from './settled-list.ts';

/** Completes keys and values of a Compose file while somebody types, and on Ctrl+Space. */
export function completion(names: () => Names, words: () => HelpWords): Extension {
  return [
    autocompletion({
      override: [context => complete(context, names, words())],
      defaultKeymap: false,
      icons: false,
      closeOnBlur: true,
      // Typing must never have to wait for it.
      activateOnTypingDelay: 120,
      // Tab takes a proposal as soon as it is there: in the middle of a word it means nothing else.
      interactionDelay: 0,
      maxRenderedOptions: 60,
      tooltipClass: () => 'cm-complete',
      addToOptions: [{ position: 80, render: ({ type }) => kindMark(type ?? '') }],
    }),
    listAge,
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Space', run: askForList },
        { mac: 'Alt-`', run: askForList },
        { key: 'Escape', run: closeCompletion },
        { key: 'ArrowDown', run: onceSettled(moveCompletionSelection(true)) },
        { key: 'ArrowUp', run: onceSettled(moveCompletionSelection(false)) },
        { key: 'PageDown', run: onceSettled(moveCompletionSelection(true, 'page')) },
        { key: 'PageUp', run: onceSettled(moveCompletionSelection(false, 'page')) },
        { key: 'Enter', run: onceSettled(acceptMeant) },
        { key: 'Tab', run: acceptCompletion },
      ]),
    ),
  ];
}

/** Enter takes a proposal, unless anything may stand there and nobody chose: then it is a new line. */
function acceptMeant(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') return false;
  const chosen = selectedCompletion(view.state);
  if (chosen?.type === 'open' && selectedCompletionIndex(view.state) === 0) {
    closeCompletion(view);
    return false;
  }
  return acceptCompletion(view);
}

function complete(context: CompletionContext, names: () => Names, words: HelpWords): CompletionResult | null {
  const { state, pos, explicit } = context;
  if (state.readOnly) return null;
  const text = state.doc.toString();
  const style = writingStyle(text, getIndentUnit(state));
  const found = propose(text, pos, names(), style);
  if (!found) return null;
  const { place, proposals } = found;
  const closed = !found.open || proposals.some(({ kind }) => kind === 'variable');
  if (!explicit && place.typed === '' && (place.kind === 'key' || !closed) && !isHinted(found)) return null;
  // What is typed in full needs no proposal: Enter is a new line again.
  if (!explicit && proposals.some(({ insert }) => insert === place.typed)) return null;
  return {
    from: place.from,
    to: place.to,
    options: proposals.map(proposal => optionOf(proposal, found, words)),
    validFor: /^[\w.${}:/-]*$/,
  };
}

/** Places that usually take one of a few words show them at once. */
function isHinted({ proposals, place }: Proposals): boolean {
  return place.kind !== 'key' && proposals.every(({ kind }) => kind === 'word' || kind === 'name');
}

function optionOf(proposal: Proposal, { place, open }: Proposals, words: HelpWords): Completion {
  const shape = proposal.kind === 'key' ? shapeAt([...place.path, proposal.label]) : null;
  const meaning = proposal.kind === 'word' ? words.explainWord(proposal.label) : '';
  return {
    label: proposal.label,
    type: open ? 'open' : proposal.kind,
    boost: proposal.weight,
    ...(shape && { info: () => keyCard(proposal.label, shape, words, false) }),
    ...(meaning !== '' && { info: meaning }),
    apply: (view, completion, from, to) => {
      const insert = withLineEnd(proposal.insert, lineEndAt(view.state.doc, from));
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.complete',
        scrollIntoView: true,
      });
      void completion;
      if (proposal.goesOn) askForList(view);
    },
  };
}

/** Keys are told from values by a colon. */
function kindMark(type: string): Node | null {
  if (type !== 'key') return null;
  const mark = document.createElement('span');
  mark.className = 'cm-complete-mark';
  mark.textContent = ':';
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}
