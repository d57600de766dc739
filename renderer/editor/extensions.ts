import { bracketMatching, codeFolding, foldGutter, indentOnInput } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, search } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view';
import { completion } from './completion.ts';
import { type EditorActions, editorKeys } from './editor-keys.ts';
import { editorTheme } from './editor-theme.ts';
import { exactBytes } from './exact-bytes.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import type { HelpWords } from './key-help.ts';
import { keyHover } from './key-hover.ts';
import { knownNames } from './known-names.ts';
import { leadingTabs } from './leading-tabs.ts';
import { subjectLines } from './subject-lines.ts';
import { yamlLanguage } from './yaml-language.ts';

/** The words the editor needs, in the window's language. */
export interface EditorWords {
  readonly label: string;
  readonly loneReturn: string;
  readonly fold: string;
  readonly unfold: string;
  /** CodeMirror's own phrases, translated. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Parts of the editor that change while it is open. */
export interface EditorSwitches {
  readonly words: Compartment;
  readonly readOnly: Compartment;
}

/** New switches for one editor. */
export function createSwitches(): EditorSwitches {
  return { words: new Compartment(), readOnly: new Compartment() };
}

/** Whether the text can be changed; a read-only text can still be walked with the keyboard. */
export function readOnlyExtension(readOnly: boolean): Extension {
  return EditorState.readOnly.of(readOnly);
}

/** All that says words. */
export function wordsExtension(words: EditorWords, describedBy: string): Extension {
  return [
    EditorState.phrases.of(words.phrases),
    hiddenCharacters(words.loneReturn),
    foldGutter({
      markerDOM: open => {
        const mark = document.createElement('span');
        mark.className = open ? 'cm-fold cm-fold-open' : 'cm-fold cm-fold-closed';
        mark.textContent = open ? '⌄' : '›';
        mark.title = open ? words.fold : words.unfold;
        return mark;
      },
    }),
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      'aria-describedby': describedBy,
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      translate: 'no',
    }),
  ];
}

/** Completion and explanations of keys, for the Compose file. */
export function helpExtension(words: () => HelpWords): Extension {
  return [completion(knownNames, words), keyHover(words)];
}

/** Everything the editor does on its own, for one file. `yaml` is a YAML file's text when the editor opens, null for another kind of file. */
export function editorExtensions(yaml: string | null, actions: EditorActions): Extension {
  return [
    exactBytes(),
    lintGutter(),
    lineNumbers(),
    codeFolding(),
    drawSelection(),
    dropCursor(),
    indentOnInput(),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    yaml === null ? [] : yamlLanguage(yaml),
    subjectLines(),
    leadingTabs(),
    editorKeys(actions),
    editorTheme,
  ];
}
