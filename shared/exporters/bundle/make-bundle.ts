import { diagnose } from '../../doctor/diagnose.ts';
import { examine } from '../../doctor/examine.ts';
import type { Examination } from '../../doctor/rule.ts';
import { parseDocument } from '../../document/parse.ts';
import { lineColumn } from '../../document/position.ts';
import type { Say } from '../../graph/drawing/wire-word.ts';
import { ensureLine } from '../../project/ensure-line.ts';
import { readStack } from '../../stack/read-stack.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { writeMermaid } from '../mermaid/write-mermaid.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import type { Picture } from '../picture/picture.ts';
import { writeSvg } from '../picture/write-svg.ts';
import type { Bundle, BundleChange, LeftOut, ProjectFiles } from './bundle.ts';
import { completeEnvExample, exampleOfEnvFile } from './env-example.ts';
import { isEnvFile, type KnownSecret, knownSecrets } from './known-secrets.ts';
import { maskSecrets } from './mask-secrets.ts';
import { moveSecrets } from './move-secrets.ts';
import { packEntries } from './pack-entries.ts';
import { placeSection } from './place-section.ts';
import { sampleValue } from './sample-value.ts';
import { serviceFacts } from './service-facts.ts';
import { usedVariables } from './used-variables.ts';
import { usualComposeNames } from './usual-names.ts';
import { writeDoctorReport } from './write-doctor-report.ts';
import { readmeHead, writeReadme } from './write-readme.ts';

/** What making a bundle needs beside the project. */
export interface BundleOptions {
  readonly say: Say;
  /** Name of who hands it in, for the README and nothing else. */
  readonly student: string | null;
  /** Makes the PNG of a picture; drawing pixels is the platform's. */
  readonly drawPng: (picture: Picture) => Uint8Array;
}

/**
 * Makes the hand-in of a project: its files without secrets, what somebody else needs to start it, the drawing and the
 * Doctor's report. The project itself is not touched. Pure but for `drawPng`.
 */
export function makeBundle(project: ProjectFiles, { say, student, drawPng }: BundleOptions): Bundle {
  const changes: BundleChange[] = [];
  const leftOut: LeftOut[] = [...project.leftOut];
  const note = (code: BundleChange['code'], values: BundleChange['values']): void => {
    changes.push({ code, values });
  };
  const { file, secretTexts } = project;
  const originals = { ...project.texts };
  const composeFiles = Object.keys(originals).filter(
    name =>
      /\.ya?ml$/i.test(name) && (name === file || /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i.test(name)),
  );

  const moved = moveSecrets({ file, files: { ...originals, ...secretTexts } });
  for (const { service, key, name } of moved.moved) note('secret-moved', { service, key, name, file });
  const env = moved.files['.env'] ?? '';
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(moved.files))
    if (!Object.hasOwn(secretTexts, name) && name !== '.env') texts[name] = text;

  const stacks = composeFiles.map(name => readStack(parseDocument(name, originals[name] ?? '')));
  const secrets = knownSecrets({ ...secretTexts, '.env': env }, stacks);
  for (const secret of secrets)
    if (!secret.distinct && secret.name !== null) note('weak-secret', { name: secret.name });
  const sampleOf = ({ name }: KnownSecret): string => sampleValue(name ?? 'PASSWORD', null, null);
  const envNames = new Set(
    composeFiles.flatMap(name => usedVariables(texts[name] ?? '').map(used => used.name)),
  );
  for (const [name, text] of Object.entries(texts)) {
    const compose = composeFiles.includes(name);
    const reference = (secret: KnownSecret, before: string): string =>
      compose && secret.name !== null && !/(?:^|\s)#|\$\{\w+:?-[^}]*$/.test(before)
        ? `\${${secret.name}}`
        : sampleOf(secret);
    let masked = maskSecrets(text, secrets, reference);
    if (compose && masked !== text && !parseDocument(name, masked).parses)
      masked = maskSecrets(text, secrets, sampleOf);
    if (masked === text) continue;
    texts[name] = masked;
    note('secret-masked', { file: name });
  }

  const copies: { from: string; to: string }[] = [];
  const used = composeFiles.flatMap(name => usedVariables(texts[name] ?? ''));
  for (const [name, text] of Object.entries(secretTexts)) {
    if (name === '.env') continue;
    if (isEnvFile(name)) {
      const example = `${name}.example`;
      texts[example] ??= maskSecrets(exampleOfEnvFile(text), secrets, sampleOf);
      copies.push({ from: example, to: name });
    } else {
      texts[name] = `${sampleValue('PASSWORD', null, null)}\n`;
      note('secret-file-sample', { file: name });
    }
  }
  // The Doctor's fixes have put bare samples there; ours come with comments, so it is made from what the project had.
  const written = originals['.env.example'];
  const before = written === undefined ? null : maskSecrets(written, secrets, sampleOf);
  const usersOf = (name: string): string[] =>
    stacksOf(texts, composeFiles).flatMap(stack =>
      stack.services.flatMap(service => (usesVariable(texts, service.range, name) ? [service.name] : [])),
    );
  if (before !== null || used.length > 0 || env.trim() !== '' || envNames.size > 0) {
    const example = completeEnvExample({ text: before, used, env, usersOf }, say);
    texts['.env.example'] = maskSecrets(example.text, secrets, sampleOf);
    copies.unshift({ from: '.env.example', to: '.env' });
    const names = example.added.join(', ');
    if (!Object.hasOwn(originals, '.env.example'))
      note('env-example-made', { names: Object.keys(parseNames(texts['.env.example'])).join(', ') });
    else if (example.added.length > 0) note('env-example-completed', { names });
  }

  completeLines('.gitignore', ['.env', ...copies.map(copy => copy.to).filter(name => name !== '.env')]);
  completeLines('.gitattributes', ['*.sh text eol=lf']);

  // What somebody else has after the first steps of the README.
  const unpacked = { ...texts };
  for (const { from, to } of copies) unpacked[to] = texts[from] ?? '';
  const examination = examine({ file, files: unpacked });
  const services = serviceFacts(examination);
  const mermaid = writeMermaid(examination.graph, say);
  const readme = Object.keys(texts).find(name => /^readme\.md$/i.test(name)) ?? 'README.md';
  const section = writeReadme(
    {
      composeFile: file,
      usualName: (usualComposeNames as readonly string[]).includes(file),
      services,
      copies,
      mermaid,
    },
    say,
  );
  const theirs = texts[readme] ?? null;
  note(theirs === null ? 'readme-made' : 'readme-completed', { file: readme });
  texts[readme] =
    theirs === null
      ? placeSection(readmeHead(project.name, student, services, say), section)
      : placeSection(theirs, section);

  const findings = diagnose(examination.patient);
  const picture = drawPicture(
    {
      title: project.name,
      stack: examination.stack,
      graph: examination.graph,
      positions: project.positions,
      items: project.items.map(item =>
        item.kind === 'note' || item.kind === 'text'
          ? { ...item, text: maskSecrets(item.text, secrets, sampleOf) }
          : item,
      ),
    },
    say,
  );
  texts['diagram.svg'] = writeSvg(picture);
  texts['diagram.mmd'] = mermaid;
  texts['doctor-report.md'] = writeDoctorReport(
    {
      name: project.name,
      findings,
      placeOf: finding => `${finding.range.file}:${lineOf(texts, examination, finding.range)}`,
      changes,
      leftOut,
    },
    say,
  );
  for (const folder of project.emptyFolders) texts[`${folder}/.gitkeep`] ??= '';

  const packed = packEntries({
    texts,
    originals,
    binaries: project.binaries,
    png: drawPng(picture),
    secrets,
  });
  return {
    fileName: `${fileNameOf([student, project.name])}-hand-in.zip`,
    entries: packed.entries,
    changes,
    leftOut: [...leftOut, ...packed.leftOut],
    findings,
    leaks: packed.leaks,
  };

  function completeLines(name: '.gitignore' | '.gitattributes', lines: readonly string[]): void {
    let text = texts[name] ?? '';
    for (const line of lines) text = applyEdits(text, ensureLine(name, text, line));
    texts[name] = text;
    if (text === originals[name]) return;
    const kind = name === '.gitignore' ? 'gitignore' : 'gitattributes';
    note(Object.hasOwn(originals, name) ? `${kind}-completed` : `${kind}-made`, { file: name });
  }
}

function stacksOf(texts: Readonly<Record<string, string>>, files: readonly string[]) {
  return files.map(name => readStack(parseDocument(name, texts[name] ?? '')));
}

function usesVariable(
  texts: Readonly<Record<string, string>>,
  { file, from, to }: { readonly file: string; readonly from: number; readonly to: number },
  name: string,
): boolean {
  return usedVariables((texts[file] ?? '').slice(from, to)).some(used => used.name === name);
}

function parseNames(text: string | undefined): Record<string, true> {
  return Object.fromEntries(
    [...(text ?? '').matchAll(/^([A-Za-z_]\w*)=/gm)].map(([, name = '']) => [name, true]),
  );
}

function lineOf(
  texts: Readonly<Record<string, string>>,
  examination: Examination,
  range: { readonly file: string; readonly from: number },
): number {
  const text = range.file === examination.patient.file ? examination.text : (texts[range.file] ?? '');
  return lineColumn(text, range.from).line;
}

/** Letters and digits that every system takes in a file name. */
function fileNameOf(parts: readonly (string | null)[]): string {
  const name = parts
    .flatMap(part => (part === null ? [] : [part]))
    .join('-')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return name === '' ? 'stack' : name;
}
