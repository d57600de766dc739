import type { Value } from '../../document/document.ts';
import { emptyDraft, type ImportDraft, note } from './draft.ts';
import type { ImportNote } from './note.ts';
import { readBuild, readNetworkConnect, readNetworkCreate, readVolumeCreate } from './read-create.ts';
import { readRun } from './read-run.ts';
import { plainCharacters, type ShellCommand, shellNotes, splitShell } from './split-shell.ts';
import { composeText, serviceBody } from './write-compose.ts';

/** What an import of `docker run` lines gives. `services` is empty where no line starts a container; `text` is then empty. */
export interface DockerRunImport {
  /** The Compose file. */
  readonly text: string;
  readonly notes: readonly ImportNote[];
  /** Each service with its body, as the command `add-service` takes it. */
  readonly services: readonly { readonly name: string; readonly yaml: string }[];
  readonly networks: Readonly<Record<string, Value>>;
  readonly volumes: Readonly<Record<string, Value>>;
}

/**
 * Makes a Compose file of `docker run` lines, with `docker network create`, `volume create` and `build` lines beside;
 * names in `taken` (services of the stack it goes into) are avoided. Never throws.
 */
export function importDockerRun(pasted: string, taken: readonly string[] = []): DockerRunImport {
  const draft = emptyDraft(taken);
  const { text, changed } = plainCharacters(pasted);
  for (const command of splitShell(text)) readCommand(draft, command);
  if (changed && draft.services.length > 0) note(draft, 'typography');
  return {
    text: draft.services.length > 0 ? composeText(draft) : '',
    notes: draft.notes,
    services: draft.services.map(service => ({ name: service.name, yaml: serviceBody(service) })),
    networks: draft.networks,
    volumes: draft.volumes,
  };
}

/** Whether a text begins a container by `docker run` or `docker create` somewhere. */
export function isDockerRun(text: string): boolean {
  const { text: plain } = plainCharacters(text.slice(0, 100_000));
  return splitShell(plain).some(command =>
    /^(?:container )?(?:run|create)$/.test(dockerCommand(command).verb),
  );
}

function readCommand(draft: ImportDraft, command: ShellCommand): void {
  const { verb, words } = dockerCommand(command);
  const before = draft.services.length;
  const understood = ((): boolean => {
    switch (verb) {
      case 'run':
      case 'create':
      case 'container run':
      case 'container create':
        readRun(draft, words);
        return true;
      case 'network create':
        readNetworkCreate(draft, words);
        return true;
      case 'volume create':
        readVolumeCreate(draft, words);
        return true;
      case 'network connect':
        return readNetworkConnect(draft, words);
      case 'build':
      case 'image build':
        return readBuild(draft, words);
      case 'pull':
      case 'image pull':
        return true;
      default:
        return false;
    }
  })();
  if (!understood) {
    note(draft, 'other-command', { command: command.words.join(' ').slice(0, 200) });
    return;
  }
  if (draft.services.length > before || verb.includes('create')) draft.notes.push(...shellNotes(command));
}

/** `sudo docker --context x container run …` → `container run` and the words behind it; an empty verb for other programs. */
function dockerCommand({ words }: ShellCommand): {
  readonly verb: string;
  readonly words: readonly string[];
} {
  let at = 0;
  while (/^(?:sudo|winpty|time|\w+=.*)$/.test(words[at] ?? '')) at += 1;
  if (!/^(?:docker|podman)(?:\.exe)?$/.test(words[at] ?? '')) return { verb: '', words: [] };
  at += 1;
  while (words[at]?.startsWith('-'))
    at += /^(?:-[cHl]|--(?:context|host|config|log-level))$/.test(words[at] ?? '') ? 2 : 1;
  const first = words[at] ?? '';
  if (!/^(?:container|network|volume|image)$/.test(first)) return { verb: first, words: words.slice(at + 1) };
  return { verb: `${first} ${words[at + 1] ?? ''}`, words: words.slice(at + 2) };
}
