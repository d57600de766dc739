// @vitest-environment happy-dom
import {
  copyLineDown,
  cursorCharLeft,
  deleteCharBackward,
  deleteCharForward,
  deleteLine,
  deleteToLineEnd,
  insertNewlineAndIndent,
  moveLineDown,
} from '@codemirror/commands';
import { type EditorView, runScopeHandlers } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { fromStore } from '../../../renderer/editor/exact-bytes.ts';
import { type Editing, editing } from './editing.ts';

let open: Editing | null = null;
afterEach(() => {
  open?.end();
  open = null;
});

/** Puts the cursor at `|` of a text, runs something, and gives the text with the cursor as `|`. */
function at(source: string, how: (view: EditorView) => unknown): string {
  const offset = source.indexOf('|');
  open = editing(source.replace('|', ''));
  open.view.dispatch({ selection: { anchor: offset } });
  how(open.view);
  const bytes = open.bytes();
  expect(open.view.state.doc.toString()).toBe(bytes);
  const { head } = open.view.state.selection.main;
  return `${bytes.slice(0, head)}|${bytes.slice(head)}`;
}

const typing = (text: string) => (view: EditorView) =>
  view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' });

describe('typing', () => {
  it('at the end of a CRLF line goes before the \\r', () => {
    expect(at('a: 1|\r\nb: 2\r\n', typing('3'))).toBe('a: 13|\r\nb: 2\r\n');
  });
  it('stays before the \\r where the cursor was put behind it', () => {
    expect(at('a: 1\r|\nb: 2\r\n', typing('3'))).toBe('a: 13|\r\nb: 2\r\n');
  });
  it('at the very start goes behind a byte order mark', () => {
    expect(at('|\uFEFFservices:\n', typing('# '))).toBe('\uFEFF# |services:\n');
  });
  it('inside an emoji goes behind it', () => {
    const source = 'a: 🚀\n';
    open = editing(source);
    open.view.dispatch({ changes: { from: 4, insert: 'x' }, userEvent: 'input.type' });
    expect(open.bytes()).toBe('a: 🚀x\n');
  });
  it('one emoji over another of the same block changes the whole character', () => {
    open = editing('a: 😀\n');
    open.view.dispatch({ changes: { from: 4, to: 5, insert: '😁'.slice(1) }, userEvent: 'input.type' });
    expect(open.bytes()).toBe('a: 😁\n');
  });
});

describe('a new line', () => {
  it('ends like the line it is in', () => {
    expect(at('a: 1|\r\nb: 2\n', insertNewlineAndIndent)).toBe('a: 1\r\n|\r\nb: 2\n');
    expect(at('a: 1\r\nb: 2|\nc: 3\n', insertNewlineAndIndent)).toBe('a: 1\r\nb: 2\n|\nc: 3\n');
  });
  it('on a last line without an end follows the line before', () => {
    expect(at('a: 1\r\nb: 2|', insertNewlineAndIndent)).toBe('a: 1\r\nb: 2\r\n|');
  });
  it('keeps the indentation and splits a line in two', () => {
    expect(at('a:\r\n  b: 1|\r\n', insertNewlineAndIndent)).toBe('a:\r\n  b: 1\r\n  |\r\n');
    expect(at('a: 1|2\r\n', typing('\n'))).toBe('a: 1\r\n|2\r\n');
  });
});

describe('pasting', () => {
  it('adapts line ends to the neighbours', () => {
    expect(at('a: 1\r\n|b: 2\r\n', typing('x: 1\ny: 2\n'))).toBe('a: 1\r\nx: 1\r\ny: 2\r\n|b: 2\r\n');
    expect(at('a: 1\n|b: 2\n', typing('x: 1\r\ny: 2\r'))).toBe('a: 1\nx: 1\ny: 2\n|b: 2\n');
  });
  it('loses a byte order mark on the way', () => {
    expect(at('a: 1\n|', typing('\uFEFFb: 2'))).toBe('a: 1\nb: 2|');
  });
});

describe('deleting', () => {
  it('takes a \\r\\n whole, backwards and forwards', () => {
    expect(at('a: 1\r\n|b: 2\r\n', deleteCharBackward)).toBe('a: 1|b: 2\r\n');
    expect(at('a: 1|\r\nb: 2\r\n', deleteCharForward)).toBe('a: 1|b: 2\r\n');
    expect(at('a: 1|\r\nb: 2\r\n', deleteToLineEnd)).toBe('a: 1|b: 2\r\n');
  });
  it('to the end of a line leaves its line end', () => {
    expect(at('a: |1\r\nb: 2\r\n', deleteToLineEnd)).toBe('a: |\r\nb: 2\r\n');
  });
  it('takes an emoji whole', () => {
    expect(at('a: 🚀|\n', deleteCharBackward)).toBe('a: |\n');
    open = editing('a: 🚀\n');
    open.view.dispatch({ changes: { from: 4, to: 5 }, userEvent: 'delete' });
    expect(open.bytes()).toBe('a: \n');
  });
  it('does not take the byte order mark', () => {
    expect(at('\uFEFF|a: 1\n', deleteCharBackward)).toBe('\uFEFF|a: 1\n');
    open = editing('\uFEFFa: 1\n');
    open.view.dispatch({ changes: { from: 0, to: 5 }, userEvent: 'delete' });
    expect(open.bytes()).toBe('\uFEFF\n');
  });
  it('removes a last line without an end together with the end before it', () => {
    expect(at('a: 1\r\nb|: 2', deleteLine)).toBe('a: 1|');
  });
});

describe('moving whole lines', () => {
  it('keeps every line end in its place', () => {
    expect(at('a|: 1\r\nb: 2\r\nc: 3', moveLineDown)).toBe('b: 2\r\na|: 1\r\nc: 3');
    expect(at('a: 1\r\nb|: 2\r\nc: 3', moveLineDown)).toBe('a: 1\r\nc: 3\r\nb|: 2');
    expect(at('a|: 1\r\nb: 2\r\n', copyLineDown)).toBe('a: 1\r\na|: 1\r\nb: 2\r\n');
  });
});

describe('the cursor', () => {
  it('never stands behind a hidden \\r, before a byte order mark or inside an emoji', () => {
    expect(at('|a: 1\r\n', view => view.dispatch({ selection: { anchor: 5 } }))).toBe('a: 1|\r\n');
    expect(at('\uFEFFa: |1\n', view => view.dispatch({ selection: { anchor: 0 } }))).toBe('\uFEFF|a: 1\n');
    expect(at('|a: 🚀\n', view => view.dispatch({ selection: { anchor: 4 } }))).toBe('a: |🚀\n');
  });
  it('stays with its text when somebody else changes the file', () => {
    expect(at('a: 1\r\nb: 2|\r\n', () => open?.text.insert(0, '# top\r\n'))).toBe(
      '# top\r\na: 1\r\nb: 2|\r\n',
    );
  });
});

describe('what comes from the store', () => {
  it('is taken byte by byte, even where it mixes line ends', () => {
    expect(at('a: 1\n|', () => open?.text.insert(5, 'b: 2\r\nc: 3\r'))).toBe('a: 1\n|b: 2\r\nc: 3\r');
  });
  it('is not adapted and not written back', () => {
    open = editing('a\r\n');
    open.view.dispatch({ changes: { from: 2, insert: 'x' }, annotations: fromStore.of(true) });
    expect(open.bytes()).toBe('a\r\n');
  });
});

describe('keys', () => {
  const key = (name: string) => (view: EditorView) =>
    runScopeHandlers(view, new KeyboardEvent('keydown', { key: name }), 'editor');
  it('Right steps over a hidden \\r, Left steps back', () => {
    expect(at('a|\r\nb\r\n', key('ArrowRight'))).toBe('a\r\n|b\r\n');
    expect(at('a\r\n|b\r\n', cursorCharLeft)).toBe('a|\r\nb\r\n');
  });
  it('Home leaves the end of a line of spaces and comes back to it', () => {
    expect(at('a:\r\n  |\r\n', key('Home'))).toBe('a:\r\n|  \r\n');
    expect(at('a:\r\n|  \r\n', key('Home'))).toBe('a:\r\n  |\r\n');
  });
});
