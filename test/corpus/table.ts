import type { CorpusResult, Tally } from './corpus-run.ts';

/** The figures of a run as text: a row for each kind of edit, the refusals by code, and everything that is wrong. */
export function table(result: CorpusResult): string {
  const rows = [...result.byKind].sort(([one], [other]) => one.localeCompare(other));
  const total = rows.reduce<Partial<Tally>>((sum, [, tally]) => added(sum, tally), {}) as Tally;
  const lines = [
    row(['kind of edit', 'edits', 'refused', 'for all', 'only here', 'lines', 'yaml', 'js-yaml', 'Docker']),
    ...rows.map(([kind, tally]) => row([kind, ...figures(tally)])),
    row([`${rows.length} kinds`, ...figures(total)]),
    '',
    'lines: edits with no line changed but their own; yaml, js-yaml, Docker: edits with the value meant and nothing else,',
    'of those that this reader was asked about.',
    '',
    `${result.files} files in ${Math.round(result.seconds)} s; not YAML: ${result.unreadable.length} (${result.unreadable.join(', ')});`,
    `js-yaml does not take ${result.noJsYaml.length} more; Docker does not take ${result.noDocker} as they are.`,
    '',
    `refused: ${total.refused} of ${total.edits} = ${percent(total.refused, total.edits)}`,
    ...[...result.byRefusal]
      .sort(([, one], [, other]) => other.count - one.count)
      .flatMap(([code, { count, where }]) => [
        `  ${String(count).padStart(6)}  ${code}`,
        ...[...where].slice(0, 3).map(one => `          ${one.slice(0, 200)}`),
      ]),
    ...(result.incomplete.size === 0 ? [] : ['', 'Docker asks for a key that the edit itself takes away:']),
    ...[...result.incomplete].map(([why, count]) => `  ${String(count).padStart(6)}  ${why.slice(0, 200)}`),
    '',
    result.faults.length === 0 ? 'Nothing is wrong.' : `wrong: ${result.faults.length}`,
    ...result.faults.slice(0, Number(process.env['FAULTS'] ?? 60)).map(fault => `  ${fault.slice(0, 400)}`),
  ];
  return lines.join('\n');
}

function figures(tally: Tally): string[] {
  const done = tally.edits - tally.refused;
  return [
    String(tally.edits),
    String(tally.refused),
    String(tally.shared),
    String(tally.here),
    share(done - tally.lineFaults, done),
    share(done - tally.yamlFaults, done),
    share(tally.jsYaml - tally.jsYamlFaults, tally.jsYaml),
    share(tally.docker - tally.dockerFaults - tally.incomplete, tally.docker - tally.incomplete),
  ];
}

function added(sum: Partial<Tally>, tally: Tally): Partial<Tally> {
  return Object.fromEntries(
    Object.entries(tally).map(([key, value]) => [key, (sum[key as keyof Tally] ?? 0) + value]),
  );
}

function row(cells: readonly string[]): string {
  const [first = '', ...rest] = cells;
  return `${first.padEnd(28)}${rest.map(cell => cell.padStart(14)).join('')}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : part === whole ? `${whole} 100%` : `${part}/${whole}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}
