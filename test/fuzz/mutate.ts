import type { Random } from './random.ts';

type Mutation = (text: string, random: Random) => string;

/** What YAML, JavaScript or Compose gives a meaning of its own. */
const tokens: readonly [string, ...string[]] = [
  ': ',
  '- ',
  '? ',
  '#',
  '&a ',
  '*a',
  '<<: *a\n',
  '!reset ',
  '!override ',
  '!!binary ',
  '!<tag:x> ',
  '|+\n',
  '>-\n',
  '|9\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '\t',
  '\r',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\ud800',
  '😀',
  '${',
  '${A:-${B}}',
  '$$',
  '~',
  'null',
  '.inf',
  '0o17',
  '1_000',
  '22:22',
  '__proto__: {polluted: yes}\n',
  'constructor: {prototype: {polluted: yes}}\n',
  'prototype:\n',
  'toString: x\n',
  'hasOwnProperty: 1\n',
  'valueOf: [1]\n',
  '\\x41',
  '"\\ud83d"',
];

const attributes: readonly [string, ...string[]] = [
  'ports',
  'volumes',
  'environment',
  'depends_on',
  'networks',
  'healthcheck',
  'build',
  'command',
  'deploy',
  'extends',
  'labels',
  'profiles',
  'image',
  'secrets',
  'configs',
  'logging',
  'links',
  'env_file',
  'include',
  'services',
];

const shapes: readonly [string, ...string[]] = [
  '',
  ' null',
  ' []',
  ' {}',
  ' 5',
  ' yes',
  ' ""',
  ' [[[]]]',
  ' [null, {}, [], 5, "a:b:c:d"]',
  ' {__proto__: {a: 1}, constructor: 1, toString: }',
  ' *missing',
  ' &self {a: *self}',
  ' !!map []',
  ' 2024-01-01',
  ' |\n  text',
];

const mutations: readonly [Mutation, ...Mutation[]] = [
  function changeCharacter(text, random) {
    const at = random.below(text.length + 1);
    return (
      text.slice(0, at) +
      String.fromCharCode(random.below(random.one([128, 256, 65_536]))) +
      text.slice(at + 1)
    );
  },
  function removeStretch(text, random) {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.below(random.one([3, 30, 1_000])));
  },
  function insertToken(text, random) {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.one(tokens) + text.slice(at);
  },
  inLines((lines, at, random) => void lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(9)))),
  inLines((lines, at, random) => void lines.splice(at, 1 + random.below(5))),
  inLines((lines, at, random) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(random.below(lines.length + 1), 0, line);
  }),
  inLines((lines, at, random) => {
    lines[at] = ' '.repeat(random.below(9)) + (lines[at] ?? '').trimStart();
  }),
  inLines((lines, at, random) => {
    lines[at] = (lines[at] ?? '').replace(/:.*$/, `:${random.one(shapes)}`);
  }),
  inLines((lines, at, random) => {
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
    lines.splice(at, 0, `${indent}${random.one(attributes)}:${random.one(shapes)}`);
  }),
  inLines((lines, at, random) => {
    const name = random.one([
      '__proto__',
      'constructor',
      'toString',
      '<<',
      '',
      '? [a]',
      '"\\0"',
      'x'.repeat(3_000),
    ]);
    lines[at] = (lines[at] ?? '').replace(/[\w.-]+:/, `${name}:`);
  }),
  inLines((lines, at, random) => {
    const depth = random.one([5, 150, 250, 5_000]);
    const [open, shut] = random.one([
      ['[', ']'],
      ['{a: ', '}'],
      ['- ', ''],
      ['? ', ''],
    ]);
    lines[at] =
      `${(lines[at] ?? '').replace(/:.*$/, ':')} ${open.repeat(depth)}${random.one([shut.repeat(depth), ''])}`;
  }),
  inLines((lines, at, random) => {
    const name = 'a'.repeat(random.one([1, 100, 50_000]));
    lines[at] = (lines[at] ?? '').replace(/: */, `: &${name} `);
    lines.push(...Array.from({ length: 1 + random.below(20) }, (_, number) => `x-${number}: *${name}`));
  }),
  inLines((lines, at, random) => {
    const spread = 2 + random.below(9);
    const bomb = Array.from({ length: 3 + random.below(10) }, (_, level) =>
      level === 0 ? 'x-0: &b0 [x]' : `x-${level}: &b${level} [${`*b${level - 1}, `.repeat(spread)}]`,
    );
    lines.splice(at, 0, ...bomb);
  }),
  inLines((lines, at, random) => {
    lines[at] = `${lines[at]}${random
      .one(['x', '- ', 'a: ', '{', '"', '#', ' ', '${', '*a ', '\t'])
      .repeat(random.one([10, 1_000, 20_000]))}`;
  }),
  function cutShort(text, random) {
    return text.slice(0, random.below(text.length + 1));
  },
];

/** A text with one to five random changes, of bytes, lines, indentation, shapes, names, nesting, anchors. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + random.below(random.one([1, 1, 2, 5])); left > 0; left--)
    mutated = random.one(mutations)(mutated, random);
  return mutated;
}

function inLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random);
    return lines.join('\n');
  };
}
