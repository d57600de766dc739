import type { CorpusFile } from '../support/corpus.ts';
import { type DockerOracle, dockerOracle, unexplained } from './docker-oracle.ts';
import { type JudgedFile, judge, judgedFile, type Verdict } from './judge.ts';
import type { Plain } from './plain.ts';
import type { Trial } from './trial.ts';
import { trialsOf } from './trials.ts';

/** What is counted of one kind of edit. */
export interface Tally {
  edits: number;
  refused: number;
  /** Edits of a shared fact: for all, and only here. */
  shared: number;
  here: number;
  jsYaml: number;
  docker: number;
  lineFaults: number;
  yamlFaults: number;
  jsYamlFaults: number;
  dockerFaults: number;
  /** Docker refuses a result that the edit itself makes incomplete: a required key was taken away. */
  incomplete: number;
}

/** The figures of a run. */
export interface CorpusResult {
  readonly files: number;
  readonly unreadable: readonly string[];
  readonly noJsYaml: readonly string[];
  readonly noDocker: number;
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly byRefusal: ReadonlyMap<string, { count: number; where: Set<string> }>;
  readonly faults: readonly string[];
  readonly incomplete: ReadonlyMap<string, number>;
  readonly seconds: number;
  readonly holds: boolean;
}

/** How much of the corpus is tried. `every` 20: each twentieth edit; `dockerEvery` null: Docker is not asked. */
export interface CorpusOptions {
  readonly every: number;
  readonly dockerEvery: number | null;
  readonly onFile?: (name: string, at: number, count: number) => void;
  /** Told each fault as it is found: a whole run takes long. */
  readonly onFault?: (fault: string) => void;
}

/** Tries every edit on the files and judges each. */
export async function corpusRun(files: readonly CorpusFile[], options: CorpusOptions): Promise<CorpusResult> {
  const started = performance.now();
  const byKind = new Map<string, Tally>();
  const byRefusal = new Map<string, { count: number; where: Set<string> }>();
  const incomplete = new Map<string, number>();
  const [unreadable, noJsYaml, faults]: [string[], string[], string[]] = [[], [], []];
  const oracle = options.dockerEvery === null ? null : dockerOracle();
  let [number, asked, noDocker] = [0, 0, 0];
  const wrong = (fault: string): void => {
    faults.push(fault);
    options.onFault?.(fault);
  };
  try {
    for (const [at, { name, text }] of files.entries()) {
      options.onFile?.(name, at + 1, files.length);
      const file = judgedFile(name, text);
      if (!file) {
        unreadable.push(name);
        continue;
      }
      if (!file.jsYaml) noJsYaml.push(name);
      const before = oracle && (await resolved(oracle, text));
      if (oracle && !before) noDocker += 1;
      const questions: Promise<void>[] = [];
      for (const trial of trialsOf(file.yaml.flat)) {
        number += 1;
        if (number % options.every !== 0) continue;
        for (const verdict of judge(file, trial)) {
          const tally = tallyOf(byKind, trial.kind);
          const where = `${name}: ${trial.command} ${JSON.stringify(trial.args)}${verdict.scope ? ` (${verdict.scope})` : ''}`;
          count(tally, file, verdict);
          if (verdict.kind === 'refused') {
            const refusal = byRefusal.get(verdict.code) ?? { count: 0, where: new Set<string>() };
            refusal.count += 1;
            refusal.where.add(where);
            byRefusal.set(verdict.code, refusal);
            continue;
          }
          for (const fault of verdict.faults) wrong(`${where}: ${fault}`);
          if (!oracle || !before || asked++ % (options.dockerEvery ?? 1) !== 0) continue;
          tally.docker += 1;
          const { after, scope } = verdict;
          questions.push(
            ask(oracle, file, trial, before.model, after, scope !== 'here').then(answer => {
              if (answer === null) return;
              if (answer.incomplete) {
                tally.incomplete += 1;
                incomplete.set(answer.why, (incomplete.get(answer.why) ?? 0) + 1);
                return;
              }
              tally.dockerFaults += 1;
              wrong(`${where}: docker: ${answer.why}`);
            }),
          );
          if (questions.length >= 3) await Promise.all(questions.splice(0));
        }
      }
      await Promise.all(questions);
    }
  } finally {
    oracle?.close();
  }
  const seconds = (performance.now() - started) / 1000;
  const holds = faults.length === 0;
  return {
    files: files.length,
    unreadable,
    noJsYaml,
    noDocker,
    byKind,
    byRefusal,
    faults,
    incomplete,
    seconds,
    holds,
  };
}

/** The figures of several runs as those of one. */
export function joinResults(parts: readonly CorpusResult[], seconds: number): CorpusResult {
  const byKind = new Map<string, Tally>();
  const byRefusal = new Map<string, { count: number; where: Set<string> }>();
  const incomplete = new Map<string, number>();
  for (const part of parts) {
    for (const [kind, tally] of part.byKind) {
      const sum = tallyOf(byKind, kind);
      for (const key of Object.keys(tally) as (keyof Tally)[]) sum[key] += tally[key];
    }
    for (const [code, { count, where }] of part.byRefusal) {
      const sum = byRefusal.get(code) ?? { count: 0, where: new Set<string>() };
      byRefusal.set(code, { count: sum.count + count, where: new Set([...sum.where, ...where]) });
    }
    for (const [why, count] of part.incomplete) incomplete.set(why, (incomplete.get(why) ?? 0) + count);
  }
  const faults = parts.flatMap(part => part.faults);
  return {
    files: parts.reduce((sum, part) => sum + part.files, 0),
    unreadable: parts.flatMap(part => part.unreadable),
    noJsYaml: parts.flatMap(part => part.noJsYaml),
    noDocker: parts.reduce((sum, part) => sum + part.noDocker, 0),
    byKind,
    byRefusal,
    faults,
    incomplete,
    seconds,
    holds: parts.every(part => part.holds),
  };
}

async function resolved(oracle: DockerOracle, text: string): Promise<{ model: Plain } | null> {
  const answer = await oracle.resolve(text);
  return 'model' in answer ? answer : null;
}

async function ask(
  oracle: DockerOracle,
  file: JudgedFile,
  trial: Trial,
  before: Plain,
  after: string,
  shared: boolean,
): Promise<{ why: string; incomplete: boolean } | null> {
  const answer = await oracle.resolve(after);
  if ('error' in answer) {
    const why = answer.error.replace(/^.*?\d+\.yaml: /, '');
    return { why: `refuses it: ${why}`, incomplete: trial.mayBreak === true };
  }
  const found = unexplained(trial, before, answer.model, file.yaml.flat, shared && isShared(file, trial));
  return found.length === 0
    ? null
    : { why: `differs elsewhere: ${found.map(path => path.join('.')).join(', ')}`, incomplete: false };
}

/** An edit that asked nothing changes its own service alone; one for all changes whoever shares it. */
function isShared(file: JudgedFile, trial: Trial): boolean {
  return trial.fragments === true || /[&*]/.test(file.text);
}

function count(tally: Tally, file: JudgedFile, verdict: Verdict): void {
  tally.edits += 1;
  if (verdict.scope === 'shared') tally.shared += 1;
  if (verdict.scope === 'here') tally.here += 1;
  if (verdict.kind === 'refused') {
    tally.refused += 1;
    return;
  }
  if (file.jsYaml) tally.jsYaml += 1;
  const has = (check: string): number => (verdict.faults.some(fault => fault.startsWith(check)) ? 1 : 0);
  tally.lineFaults += has('lines:');
  tally.yamlFaults += has('yaml:');
  tally.jsYamlFaults += has('js-yaml:');
}

function tallyOf(byKind: Map<string, Tally>, kind: string): Tally {
  const known = byKind.get(kind);
  if (known) return known;
  const tally = {
    edits: 0,
    refused: 0,
    shared: 0,
    here: 0,
    jsYaml: 0,
    docker: 0,
    lineFaults: 0,
    yamlFaults: 0,
    jsYamlFaults: 0,
    dockerFaults: 0,
    incomplete: 0,
  };
  byKind.set(kind, tally);
  return tally;
}
