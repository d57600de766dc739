/** A test file that ran, and what it ran. */
export interface TechnologyRun {
  /** Names of the technologies in its stack, the tested one first. */
  readonly technologies: readonly string[];
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  /** Tests that were left out. */
  readonly skipped: number;
  readonly seconds: number;
  readonly images: readonly string[];
}

/** A technology of the catalogue that no test ran, and why. */
export interface NotRun {
  readonly technology: string;
  readonly reason: string;
}

const columns = ['technology', 'what ran', 'passed', 'failed', 'seconds', 'images'];

/** The runs as a Markdown table, in the order of their technologies; what did not run comes last. */
export function technologyTable(runs: readonly TechnologyRun[], notRun: readonly NotRun[]): string {
  const rows = runs
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
    .map(run => [
      nameOf(run),
      run.title,
      String(run.passed),
      run.skipped > 0 ? `${run.failed} (${run.skipped} left out)` : String(run.failed),
      String(Math.round(run.seconds)),
      run.images.map(image => `\`${image}\``).join(', '),
    ]);
  const missing = notRun.map(({ technology, reason }) => [technology, `not run: ${reason}`, '', '', '', '']);
  return [columns, columns.map(() => '---'), ...rows, ...missing].map(line).join('\n');
}

function nameOf({ technologies: [first = '?', ...others] }: TechnologyRun): string {
  return others.length === 0 ? first : `${first} (with ${others.join(', ')})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

const [begin, end] = ['<!-- technologies: begin -->', '<!-- technologies: end -->'];

/** The README with this table between its two marks. Throws when it has none. */
export function withTable(readme: string, table: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no lines ${begin} and ${end}`);
  return `${readme.slice(0, from + begin.length)}\n\n${table}\n\n${readme.slice(to)}`;
}
