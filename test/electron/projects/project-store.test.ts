import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { emptyContent } from '../../../electron/projects/board-content.ts';
import { createEngineStore } from '../../../electron/projects/project-store.ts';
import { openWindow } from '../../support/fake-peer.ts';

const file = 'compose.yaml';
const text = 'services:\n  db:\n    image: postgres:16\n';

describe('one store, one history', () => {
  test('what one window types, the other one shows', () => {
    const engine = createEngineStore({ file, texts: { [file]: text } });
    const [first, second] = [openWindow(engine), openWindow(engine)];
    first.type(0, '# mine\n');
    second.type(second.text().length, '# yours\n');
    expect(first.text()).toBe(`# mine\n${text}# yours\n`);
    expect(second.text()).toBe(first.text());
    expect(engine.text()).toBe(first.text());
  });

  test('typing without a pause is one step, a command is always its own', () => {
    const engine = createEngineStore({ file, texts: { [file]: text } });
    const window = openWindow(engine);
    window.type(0, '#');
    window.type(1, 'a');
    window.command({ edits: [{ file, from: 2, to: 2, insert: 'X' }] });
    window.type(3, 'b');
    window.type(4, '\n');
    expect(window.text()).toBe(`#aXb\n${text}`);
    engine.undo();
    expect(window.text()).toBe(`#aX${text}`);
    engine.undo();
    expect(window.text()).toBe(`#a${text}`);
    engine.undo();
    expect(window.text()).toBe(text);
    expect(engine.canUndo()).toBe(false);
    engine.redo();
    engine.redo();
    engine.redo();
    expect(window.text()).toBe(`#aXb\n${text}`);
    expect(engine.canRedo()).toBe(false);
  });

  test('two commands at once are two steps', () => {
    const engine = createEngineStore({ file, texts: { [file]: text } });
    const window = openWindow(engine);
    window.command({ edits: [{ file, from: 0, to: 0, insert: 'A' }] });
    window.command({ edits: [{ file, from: 0, to: 0, insert: 'B' }] });
    engine.undo();
    expect(window.text()).toBe(`A${text}`);
  });

  test('a pause in typing begins a new step', async () => {
    const engine = createEngineStore({ file, texts: { [file]: '' } });
    const window = openWindow(engine);
    window.type(0, 'a');
    window.type(1, 'b');
    await setTimeout(550);
    window.type(2, 'c');
    engine.undo();
    expect(window.text()).toBe('ab');
    engine.undo();
    expect(window.text()).toBe('');
  });

  test('typing right after an undo is a step of its own', () => {
    const engine = createEngineStore({ file, texts: { [file]: '' } });
    const window = openWindow(engine);
    window.command({ edits: [{ file, from: 0, to: 0, insert: 'A' }] });
    window.type(1, 'b');
    engine.undo();
    window.type(1, 'c');
    engine.undo();
    expect(window.text()).toBe('A');
  });

  test('a rename undoes the text and the place of the card together', () => {
    const engine = createEngineStore({
      file,
      texts: { [file]: text },
      board: { ...emptyContent, positions: { 'service:db': { x: 10, y: 20 } } },
    });
    const window = openWindow(engine);
    window.command({
      edits: [{ file, from: 12, to: 14, insert: 'postgres' }],
      positions: { 'service:db': null, 'service:postgres': { x: 10, y: 20 } },
    });
    expect(engine.board().positions).toEqual({ 'service:postgres': { x: 10, y: 20 } });
    engine.undo();
    expect(window.text()).toBe(text);
    expect(engine.board().positions).toEqual({ 'service:db': { x: 10, y: 20 } });
    engine.redo();
    expect(engine.board().positions).toEqual({ 'service:postgres': { x: 10, y: 20 } });
  });

  test('moves of a card undo one by one, whichever window made them', () => {
    const engine = createEngineStore({
      file,
      texts: { [file]: text },
      board: { ...emptyContent, positions: { 'service:db': { x: 0, y: 0 } } },
    });
    const [first, second] = [openWindow(engine), openWindow(engine)];
    first.command({ positions: { 'service:db': { x: 1, y: 1 } } });
    second.command({ positions: { 'service:db': { x: 2, y: 2 } } });
    first.command({ positions: { 'service:db': { x: 3, y: 3 } } });
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      engine.undo();
      seen.push(engine.board().positions['service:db']?.x);
    }
    expect(seen).toEqual([2, 1, 0]);
    for (let step = 0; step < 3; step += 1) engine.redo();
    expect(second.store.positions.get('service:db')).toEqual({ x: 3, y: 3 });
  });

  test('a new change after an undo ends the redo', () => {
    const engine = createEngineStore({ file, texts: { [file]: text } });
    const window = openWindow(engine);
    window.command({ edits: [{ file, from: 0, to: 0, insert: 'A' }] });
    engine.undo();
    window.command({ edits: [{ file, from: 0, to: 0, insert: 'B' }] });
    expect(engine.canRedo()).toBe(false);
    expect(window.text()).toBe(`B${text}`);
  });

  test('what is no update changes nothing', () => {
    const engine = createEngineStore({ file, texts: { [file]: text } });
    for (const junk of ['', '!!!', btoa('not an update at all')]) {
      expect(() => engine.update(junk, 'typing', { send: () => undefined })).toThrow('bad-update');
    }
    expect(engine.text()).toBe(text);
    expect(engine.canUndo()).toBe(false);
  });

  test('carriage returns, a byte order mark and emoji are ordinary characters', () => {
    const exact = '\uFEFFservices:\r\n  🐘:\r    image: "a"\n';
    const engine = createEngineStore({ file, texts: { [file]: exact } });
    expect(engine.text()).toBe(exact);
    const window = openWindow(engine);
    window.type(exact.indexOf('🐘') + 2, '🐳');
    engine.undo();
    expect(window.text()).toBe(exact);
  });
});
