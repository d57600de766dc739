import type { Value } from '../../document/document.ts';
import { append, type Draft, type ImportDraft, note, plainName, type ServiceDraft } from './draft.ts';

/** `-v SOURCE:TARGET:OPTIONS` as Compose's short form, its named volume defined. */
export function addVolume(draft: ImportDraft, service: ServiceDraft, value: string): void {
  const [first = '', ...others] = splitColons(value);
  if (others.length === 0) {
    append(service.fields, 'volumes', first);
    return;
  }
  const source = isHostPath(first) ? hostPath(first) : nameVolume(draft, first, service.volumeDriver);
  append(service.fields, 'volumes', [source, ...others].join(':'));
}

/** `--mount type=…,source=…,target=…` as Compose's long form. */
export function addMount(draft: ImportDraft, service: ServiceDraft, value: string): void {
  const mount: Draft = { type: 'volume' };
  const part = (name: string, key: string, fact: Value): void => {
    const before = mount[name];
    mount[name] = { ...(before !== null && typeof before === 'object' ? before : {}), [key]: fact };
  };
  const driver: Draft = {};
  let source = '';
  for (const field of splitFields(value)) {
    const at = field.indexOf('=');
    const name = (at === -1 ? field : field.slice(0, at)).toLowerCase();
    const fact = at === -1 ? 'true' : field.slice(at + 1);
    if (name === 'type') mount['type'] = fact;
    else if (name === 'source' || name === 'src') source = fact;
    else if (name === 'target' || name === 'dst' || name === 'destination') mount['target'] = fact;
    else if (name === 'readonly' || name === 'ro') mount['read_only'] = fact !== 'false' && fact !== '0';
    else if (name === 'consistency') mount['consistency'] = fact;
    else if (name === 'bind-propagation') part('bind', 'propagation', fact);
    else if (name === 'volume-nocopy') part('volume', 'nocopy', fact !== 'false');
    else if (name === 'volume-subpath') part('volume', 'subpath', fact);
    else if (name === 'tmpfs-size') part('tmpfs', 'size', fact);
    else if (name === 'tmpfs-mode') part('tmpfs', 'mode', Number.parseInt(fact, 8) || fact);
    else if (name === 'volume-driver') driver['driver'] = fact;
    else if (name === 'volume-opt') {
      const [option = '', ...words] = fact.split('=');
      driver['driver_opts'] = { ...((driver['driver_opts'] as Draft) ?? {}), [option]: words.join('=') };
    } else leave(draft, service, `--mount … ${field}`);
  }
  if (source !== '')
    mount['source'] = mount['type'] === 'bind' ? hostPath(source) : nameVolume(draft, source, null, driver);
  // `docker run --mount` refuses a folder that is not there; `-v` makes it.
  if (mount['type'] === 'bind') part('bind', 'create_host_path', false);
  append(service.fields, 'volumes', mount);
}

/** Names a flag that Compose has no counterpart for, in the notes and in the file. */
export function leave(draft: ImportDraft, service: ServiceDraft, flag: string): void {
  service.left.push(flag);
  note(draft, 'left-out', { flag, service: service.name });
}

/** A folder of this computer as Compose writes it: relative to the file, with forward slashes. */
export function hostPath(path: string): string {
  const windows = /^[A-Za-z]:\\|^\.{1,2}\\|^\$\{\w+\}\\/.test(path);
  const slashed = (windows ? path.replaceAll('\\', '/') : path).replace(/^\$\{PWD\}(?=\/|$)/, '.');
  return /^(?:[./~]|\$\{|[A-Za-z]:\/)/.test(slashed) ? slashed : `./${slashed}`;
}

function isHostPath(source: string): boolean {
  return /^[./~\\]|^[A-Za-z]:[\\/]|\$\{|\//.test(source);
}

function nameVolume(draft: ImportDraft, name: string, driver: string | null, more: Draft = {}): string {
  const key = plainName(name);
  const before = draft.volumes[key];
  if (!before && !draft.created.has(`volume:${name}`)) note(draft, 'volume-kept', { volume: name });
  // The name of its own keeps the data that the command line's volume may hold already.
  draft.volumes[key] = { ...(before ?? { name }), ...(driver ? { driver } : {}), ...more };
  return key;
}

/** Splits at colons, but not inside `${…}` and not behind a Windows drive. */
function splitColons(text: string): string[] {
  const drive = /^[A-Za-z]:(?=[\\/])/.exec(text)?.[0] ?? '';
  const parts = text.slice(drive.length).match(/(?:\$\{[^}]*\}|[^:])+/g) ?? [];
  const [first = '', ...others] = parts;
  return [drive + first, ...others];
}

/** Splits the fields of `--mount`; a field with commas stands in double quotes. */
function splitFields(text: string): string[] {
  return (text.match(/(?:"[^"]*"|\$\{[^}]*\}|[^,])+/g) ?? []).map(field => field.replaceAll('"', ''));
}
