import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { Finding } from '../../shared/doctor/finding.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { showFile } from '../session/files.ts';
import { offerRebuilt } from '../session/paste.ts';
import { askFix, showProblems } from '../session/problems-panel.ts';
import { redo, saveProject, undo } from '../session/project.ts';
import { selectNodes } from '../session/selection.ts';
import { type Selection, useSession } from '../session/session.ts';
import { sayFinding } from '../ui/finding-words.ts';
import { bindText, type Following } from './bind-text.ts';
import { fromStore } from './exact-bytes.ts';
import {
  createSwitches,
  editorExtensions,
  helpExtension,
  readOnlyExtension,
  wordsExtension,
} from './extensions.ts';
import { helpWords } from './help-words.ts';
import { phrasesOf } from './phrases.ts';
import { type MarkWords, problemMarks } from './problem-marks.ts';
import { linesOf, type Stretch, showSubjects } from './subject-lines.ts';
import { nodeAt, stretchesOf } from './subjects.ts';
import { useValueHints } from './use-value-hints.ts';
import { valueHintMarks } from './value-hints.ts';
import './yaml-editor.css';

/** How long an undo may take to come back and still move the cursor to its place, in milliseconds. */
const undoReturns = 2000;

/** The editor of the Compose file, and of each other file of the project that was shown, one at a time. */
export function YamlEditor() {
  const compose = useSession(state => state.info?.file ?? null);
  const other = useSession(state => state.file);
  return (
    <>
      <FileEditor file={compose} hidden={other !== null} />
      {other === null ? null : <FileEditor key={other} file={other} hidden={false} />}
    </>
  );
}

/** Exact bytes, one history with the drawing; of the Compose file also the selection, linked both ways. */
function FileEditor({ file, hidden }: { readonly file: string | null; readonly hidden: boolean }) {
  const text = useSession(state => (file === null ? null : (state.store?.files.get(file) ?? null)));
  return text && file !== null ? (
    <TextEditor key={text.doc?.guid} text={text} file={file} hidden={hidden} />
  ) : null;
}

interface TextEditorProps {
  readonly text: Y.Text;
  readonly file: string;
  readonly hidden: boolean;
}

function TextEditor({ text, file, hidden }: TextEditorProps) {
  const { t } = useTranslation();
  const description = useId();
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const switches = useMemo(createSwitches, []);
  const language = useSession(state => state.language);
  const readOnly = useSession(state => state.info?.readOnly ?? false);
  const isCompose = useSession(state => state.info?.file === file);
  const isPart = useSession(state => isCompose || (state.derived?.documents.has(file) ?? false));

  const words = useMemo(
    () => ({
      label: isCompose ? t('editor.label', { lng: language }) : file,
      loneReturn: t('editor.loneReturn', { lng: language }),
      fold: t('editor.fold', { lng: language }),
      unfold: t('editor.unfold', { lng: language }),
      phrases: phrasesOf(key => t(`editor.phrases.${key}`, { lng: language })),
      help: helpWords((key, values) => t(key, { ...values, lng: language })),
    }),
    [t, language, isCompose, file],
  );
  const latestWords = useRef(words);
  latestWords.current = words;

  useEffect(() => {
    if (!host.current) return;
    const following: Following = { until: 0 };
    const step = (how: () => void) => () => {
      following.until = performance.now() + undoReturns;
      how();
    };
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          editorExtensions(isPart ? text.toString() : null, {
            undo: step(undo),
            redo: step(redo),
            save: () => void saveProject(),
          }),
          switches.words.of(wordsExtension(latestWords.current, description)),
          switches.readOnly.of(readOnlyExtension(useSession.getState().info?.readOnly ?? false)),
          isComposeFile(file, isCompose) ? valueHintMarks() : [],
          isComposeFile(file, isPart) ? helpExtension(() => latestWords.current.help) : [],
          bindText(text, following),
          isCompose ? EditorView.domEventHandlers({ paste: rebuildPasted }) : [],
          EditorView.updateListener.of(update => {
            const byUser = update.transactions.some(one => !one.annotation(fromStore));
            if (isPart && byUser && (update.selectionSet || update.docChanged) && update.view.hasFocus) {
              selectAtCursor(update.view, file);
            }
          }),
        ],
      }),
    });
    setView(created);
    return () => {
      created.destroy();
      setView(null);
    };
  }, [text, switches, description, isCompose, isPart, file]);

  useEffect(() => {
    view?.dispatch({ effects: switches.words.reconfigure(wordsExtension(words, description)) });
  }, [view, switches, words, description]);
  useEffect(() => {
    view?.dispatch({ effects: switches.readOnly.reconfigure(readOnlyExtension(readOnly)) });
  }, [view, switches, readOnly]);

  useProblems(view, file);
  useSubjects(isPart ? view : null, file, hidden);
  useReveal(view, file);
  useValueHints(view, file);

  return (
    <div className="yaml-editor" data-testid={isCompose ? 'yaml-editor' : 'file-editor'} hidden={hidden}>
      <div ref={host} className="yaml-editor-host" />
      <p id={description} className="yaml-editor-description">
        {t(isCompose ? 'editor.description' : 'editor.fileDescription', { file })}
      </p>
    </div>
  );
}

/** A file that Docker Compose reads: the project's own, or one beside it that says so by its name. */
function isComposeFile(file: string, isPart: boolean): boolean {
  return isPart || /(?:^|[./-])compose[^/]*\.ya?ml$/.test(file);
}

/** The cursor is in a service: its card is selected; elsewhere the selection stays. */
function selectAtCursor(view: EditorView, file: string): void {
  const { derived } = useSession.getState();
  const text = derived?.documents.get(file)?.text;
  if (!derived || derived.stale || text?.length !== view.state.doc.length) return;
  const node = nodeAt(derived.stack, text, view.state.selection.main.head, file);
  if (node) selectNodes([node]);
}

/** Text that lost its indentation is rebuilt and shown first; everything else is pasted as it is. */
function rebuildPasted(event: ClipboardEvent, view: EditorView): boolean {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const { from, to } = view.state.selection.main;
  const offered = offerRebuilt(pasted, {
    replaces: from === 0 && to === view.state.doc.length,
    keep: () => {
      view.dispatch(view.state.replaceSelection(pasted), { userEvent: 'input.paste', scrollIntoView: true });
      view.focus();
    },
  });
  if (offered) event.preventDefault();
  return offered;
}

/** Marks what the Doctor found in this text; while newer text waits for him, the marks move along with it. */
function useProblems(view: EditorView | null, file: string): void {
  const { t } = useTranslation();
  const diagnosis = useSession(state => state.diagnosis);
  useEffect(() => {
    if (!view || !diagnosis) return;
    const say = (finding: Finding): MarkWords => {
      const { title, message } = sayFinding(t, finding);
      const why = { name: t('doctor.panel.why'), apply: () => showProblems({ finding }) };
      const fix = { name: t('doctor.panel.fix'), apply: () => askFix(finding) };
      return { title, message, actions: finding.fixes.length > 0 ? [fix, why] : [why] };
    };
    if (diagnosis.files[file]?.length !== view.state.doc.length) return;
    const marks = problemMarks(file, view.state.doc.length, diagnosis.findings, say);
    view.dispatch(setDiagnostics(view.state, marks));
  }, [view, diagnosis, file, t]);
}

/** Tints what is selected; what was selected elsewhere is scrolled into view, the cursor stays where it is. */
function useSubjects(view: EditorView | null, file: string, hidden: boolean): void {
  const selection = useSession(state => state.selection);
  const derived = useSession(state => state.derived);
  const visible = useSession(state => state.view !== 'draw' && state.tab === 'yaml');
  const shown = useRef<typeof selection | null>(null);
  useEffect(() => {
    if (!view || !derived || derived.stale) return;
    const text = derived.documents.get(file)?.text;
    if (text?.length !== view.state.doc.length) return;
    const stretches = stretchesOf(selection, derived.stack, derived.graph, text, file);
    view.dispatch({ effects: showSubjects.of(stretches) });
    if (!visible || hidden || shown.current === selection) return;
    shown.current = selection;
    const first = stretches[0];
    const elsewhere = first ? null : fileOf(selection, derived.graph);
    if (elsewhere !== null && elsewhere !== file && derived.documents.has(elsewhere))
      showFile(elsewhere, 'text');
    if (first && !holdsCursor(view, first)) bringIntoView(view, first);
  }, [view, derived, selection, visible, file, hidden]);
}

/** The file that says what is selected, where it is one thing. */
function fileOf({ nodes, edge }: Selection, graph: Graph): string | null {
  if (edge !== null) return graph.edges.find(({ id }) => id === edge)?.file ?? null;
  const drawn = graph.nodes.find(({ id }) => id === nodes[0]);
  return nodes.length === 1 && drawn && !drawn.implicit ? drawn.file : null;
}

/** Scrolls as little as needed; a stretch higher than half the editor begins at its top. */
function bringIntoView(view: EditorView, stretch: Stretch): void {
  const { first, last } = linesOf(view.state.doc, stretch);
  const frame = view.scrollDOM.getBoundingClientRect();
  const top = view.documentTop + view.lineBlockAt(view.state.doc.line(first).from).top;
  const bottom = view.documentTop + view.lineBlockAt(view.state.doc.line(last).from).bottom;
  if (top >= frame.top && bottom <= frame.bottom) return;
  const tall = bottom - top > frame.height / 2;
  view.dispatch({
    effects: EditorView.scrollIntoView(stretch.from, tall ? { y: 'start', yMargin: 38 } : { y: 'center' }),
  });
}

function holdsCursor(view: EditorView, stretch: Stretch): boolean {
  if (!view.hasFocus) return false;
  const { first, last } = linesOf(view.state.doc, stretch);
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  return first <= line && line <= last;
}

/** Goes to a place somebody asked for: it is selected, in the middle, and the editor has the focus. */
function useReveal(view: EditorView | null, file: string): void {
  const reveal = useSession(state => state.reveal);
  const compose = useSession(state => state.info?.file);
  const done = useRef(0);
  useEffect(() => {
    if (!view || !reveal || reveal.turn === done.current || (reveal.file ?? compose) !== file) return;
    done.current = reveal.turn;
    const length = view.state.doc.length;
    const anchor = Math.min(reveal.offset, length);
    const head = Math.min(reveal.to, length);
    view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  }, [view, reveal, compose, file]);
}
