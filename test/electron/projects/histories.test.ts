import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../../electron/projects/board-content.ts';
import { createEngineStore } from '../../../electron/projects/project-store.ts';
import { commands, findCommand, planCommand } from '../../../shared/commands/index.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { verifyEdit } from '../../../shared/document/verify.ts';
import type { Position } from '../../../shared/project/store.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits, invertEdits } from '../../../shared/text/text-edit.ts';
import { corpusFiles } from '../../support/corpus.ts';
import { openWindow, type Window } from '../../support/fake-peer.ts';
import { commandNames, type Draw, someCommand } from '../../support/some-command.ts';

const file = 'compose.yaml';
/** More with RUNS=200. */
const runs = Number(process.env['RUNS'] ?? 2);
/** Steps of one history, about 200 of them commands; the others are undo, redo, moves of cards and writing. */
const length = 400;

const own = [
  '',
  'services: {}\n',
  '\ufeff# é 😀\r\nservices:\r\n  db: {image: "postgres:16"} # one line\r\n  web:\r\n    image: nginx\r\n    ports: ["80:80"]\r\n',
  `x-common: &common
  restart: always # shared
  environment: &env {A: "1"}
services:
  db:
    <<: *common
    image: postgres:16
    volumes:
    - data:/var/lib/postgresql/data
  web: # the page

    <<: *common
    image: nginx
    environment:
      <<: *env
      DB_HOST: db
    depends_on: [db]
    networks: {front: , back: {aliases: [page]}}
    # ports:
    #   - "80:80"
volumes:
  data:
networks: {front: {}, back: {}}`,
];
const real = (corpusFiles() ?? []).filter(one => one.text.length < 5_000).map(one => one.text);
const texts = fc.oneof(fc.constantFrom(...own), ...(real.length > 0 ? [fc.constantFrom(...real)] : []));

const picks = fc.array(fc.nat(10_000), { minLength: 5, maxLength: 5 });
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('command' as const), draw: picks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), draw: picks }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      draw: picks,
      insert: fc.constantFrom('', 'a', '# é\n', '\r\n', '  x: 1\n'),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
);

describe('A history', () => {
  it('can draw every command of the catalogue', () => {
    expect([...commandNames].sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it('of 200 commands, writing, moves, undos and redos leads back to the first byte, and forth again', {
    timeout: 600_000,
  }, () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(texts, fc.array(step, { minLength: length, maxLength: length }), (text, steps) => {
        const engine = createEngineStore({ file, texts: { [file]: text } });
        const window = openWindow(engine);
        const second = openWindow(engine);
        const states = [stateOf(window)];
        let at = 0;
        for (const [number, one] of steps.entries()) {
          const before = stateOf(window);
          // Nobody goes on drawing on a text that is no YAML: the stray strokes are taken back first.
          const kind =
            one.kind === 'command' && !parseDocument(file, window.text()).parses ? 'undo' : one.kind;
          if (kind === 'undo' || kind === 'redo') {
            expect([engine.canUndo(), engine.canRedo()], `step ${number}`).toEqual([
              at > 0,
              at < states.length - 1,
            ]);
            engine[kind]();
            at = Math.max(0, Math.min(states.length - 1, at + (kind === 'undo' ? -1 : 1)));
          } else {
            if (one.kind === 'move') moveCard(window, one.draw);
            else if (one.kind === 'write') write(second, one.draw, one.insert);
            else if (one.kind === 'command') runSome(window, one.draw, done);
            const after = stateOf(window);
            if (after !== before) {
              at++;
              states.splice(at, states.length, after);
            }
          }
          expect(stateOf(window), `after step ${number}: ${kind}`).toBe(states[at]);
        }
        expect(stateOf(second)).toBe(stateOf(window));
        while (engine.canUndo()) {
          engine.undo();
          at -= 1;
          expect(stateOf(window), `back to ${at} of ${states.length - 1}`).toBe(states[at]);
        }
        expect(Buffer.from(window.text()).equals(Buffer.from(text))).toBe(true);
        expect(engine.board()).toEqual(emptyContent);
        while (engine.canRedo()) engine.redo();
        expect(stateOf(window)).toBe(states.at(-1));
        while (engine.canUndo()) engine.undo();
        expect(engine.text()).toBe(text);
        engine.dispose();
      }),
      { numRuns: runs, endOnFailure: true },
    );
    console.log(`commands done: ${[...done].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    expect([...done.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(runs * 80);
  });
});

function stateOf(window: Window): string {
  return JSON.stringify([window.text(), sorted(window.store.positions.toJSON())]);
}

function sorted(positions: Record<string, Position>): [string, Position][] {
  return Object.entries(positions).sort(([one], [other]) => (one < other ? -1 : 1));
}

function moveCard(window: Window, [which = 0, x = 0, y = 0]: Draw): void {
  const { services } = readStack(parseDocument(file, window.text()));
  const service = services[which % Math.max(services.length, 1)];
  if (service) window.command({ positions: { [`service:${service.name}`]: { x, y } } });
}

/** Writes over a short stretch of the text, as somebody in the editor does who does not care whether it is YAML. */
function write(window: Window, [place = 0, size = 0]: Draw, insert: string): void {
  const text = window.text();
  const from = place % (text.length + 1);
  const to = Math.min(text.length, from + (size % 5));
  // Nobody's editor writes into the middle of a character.
  if (/[\udc00-\udfff]/.test(`${text[from] ?? ''}${text[to] ?? ''}`)) return;
  window.command({ edits: [{ file, from, to, insert }] });
}

/**
 * Runs a command as a window does: planned, checked, its choice made, its card moved along; the law of inversion on the
 * way. Where one has nothing to do or is refused, the next one is tried.
 */
function runSome(window: Window, draw: Draw, done: Map<string, number>): void {
  const document = parseDocument(file, window.text());
  const context = { document, stack: readStack(document) };
  for (let attempt = 0; attempt < 6; attempt++) {
    const call = someCommand(
      context.stack,
      draw.map(number => number + attempt * 5),
    );
    const command = call && findCommand(call.name);
    if (!call || !command) continue;
    const plan = planCommand(context, call.name, call.args);
    if (plan.kind === 'refused') continue;
    const scope = (draw[1] ?? 0) % 2 === 0 ? 'shared' : 'here';
    const edits = plan.kind === 'choices' ? plan[scope] : plan.edits;
    if (edits.length === 0 || !verifyEdit(document, edits, command.expects(call.args, context)).ok) continue;
    const after = applyEdits(document.text, edits);
    expect(applyEdits(after, invertEdits(document.text, edits)), call.name).toBe(document.text);
    const positions: Record<string, Position | null> = {};
    for (const { node, to } of command.board(call.args)) {
      const place = window.store.positions.get(node);
      if (!place) continue;
      positions[node] = null;
      if (to) positions[to] = place;
    }
    window.command({ edits, positions });
    expect(window.text(), call.name).toBe(after);
    done.set(call.name, (done.get(call.name) ?? 0) + 1);
    return;
  }
}
