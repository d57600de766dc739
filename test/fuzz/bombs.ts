import { randomFrom } from './random.ts';
import { tryInput } from './try-input.ts';

/** A text made to break whoever opens it. */
export interface Bomb {
  readonly name: string;
  readonly text: () => string;
  /** Whether it is still drawn, or is opened as text alone. */
  readonly opens: 'drawn' | 'as text';
}

const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');

/** Bombs, and real things that look like one. */
export const bombs: readonly Bomb[] = [
  {
    name: 'aliases: 10 to the power of 30',
    opens: 'as text',
    text: () =>
      `b0: &b0 [x]\n${rows(30, at => `b${at + 1}: &b${at + 1} [${`*b${at}, `.repeat(10)}]`)}\nservices: {a: *b30}\n`,
  },
  {
    name: 'merges: 10 to the power of 30',
    opens: 'as text',
    text: () =>
      `x0: &b0 {a: 1}\n${rows(30, at => `x${at + 1}: &b${at + 1}\n${rows(10, key => `  k${key}: *b${at}`)}`)}\nservices:\n  a:\n    <<: *b30\n`,
  },
  {
    name: 'depth: 100,000 brackets',
    opens: 'as text',
    text: () => `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
  },
  {
    name: 'depth: 100,000 braces, never shut',
    opens: 'as text',
    text: () => `a: ${'{a: '.repeat(100_000)}\n`,
  },
  {
    name: 'depth: 1,500 levels of block',
    opens: 'as text',
    text: () => rows(1_500, at => `${' '.repeat(at)}a:`),
  },
  {
    name: 'depth: 100,000 dashes on a line',
    opens: 'as text',
    text: () => `a:\n  ${'- '.repeat(100_000)}x\n`,
  },
  {
    name: '50,000 keys in one map',
    opens: 'as text',
    text: () => `x-keys:\n${rows(50_000, at => `  key${at}: ${at}`)}\nservices: {a: {image: x}}\n`,
  },
  {
    name: '50,000 variables of a service',
    opens: 'as text',
    text: () =>
      `services:\n  a:\n    image: x\n    environment:\n${rows(50_000, at => `      KEY_${at}: "${at}"`)}\n`,
  },
  {
    name: '50,000 equal keys',
    opens: 'as text',
    text: () => `services:\n  a:\n    image: x\n${rows(50_000, () => 'x-a: 1')}\n`,
  },
  {
    name: 'a scalar of 10 MB',
    opens: 'drawn',
    text: () => `services:\n  a:\n    image: x\n    command: ${'x'.repeat(10_000_000)}\n`,
  },
  {
    name: 'a block scalar of 10 MB',
    opens: 'as text',
    text: () =>
      `services:\n  a:\n    image: x\n    command: |\n${rows(100_000, () => `      ${'x'.repeat(100)}`)}\n`,
  },
  {
    name: 'an anchor of 10,000 letters, used 100 times',
    opens: 'drawn',
    text: () =>
      `x-a: &${'a'.repeat(10_000)} {b: 1}\nservices:\n${rows(100, at => `  s${at}: *${'a'.repeat(10_000)}`)}\n`,
  },
  { name: 'one anchor, used 1,000 times', opens: 'drawn', text: () => sharedAnchor(1_000) },
];

/** So many services that take one anchor, half of them by a merge. */
export function sharedAnchor(uses: number): string {
  return `x-common: &common\n  image: redis:7\n  restart: always\nservices:\n${rows(uses, at =>
    at % 2 === 0 ? `  s${at}: *common` : `  s${at}:\n    <<: *common\n    hostname: host-${at}`,
  )}\n`;
}

/** Opens every bomb, prints what became of it and how long it took; false where one takes longer than a second or opens otherwise. */
export function bombsHold(): boolean {
  let held = true;
  console.log('\nbombs');
  for (const { name, text: make, opens } of bombs) {
    const text = make();
    let [best, became] = [Number.POSITIVE_INFINITY, 'nothing'];
    for (let again = 0; again < 3 && best > 1000; again++) {
      const [begun, used] = [performance.now(), process.cpuUsage()];
      became = tryInput(text, randomFrom(1), 0).parses ? 'drawn' : 'as text';
      const { user, system } = process.cpuUsage(used);
      best = Math.min(best, performance.now() - begun, (user + system) / 1000);
    }
    const holds = best <= 1000 && became === opens;
    held &&= holds;
    console.log(
      `  ${holds ? 'holds ' : 'FAILED'} ${name.padEnd(40)} ${became.padEnd(8)} ${best.toFixed(0).padStart(6)} ms`,
    );
  }
  return held;
}
