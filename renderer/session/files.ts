import { useCallback, useSyncExternalStore } from 'react';
import { type BuildPlace, buildPlace, companionFiles } from '../../shared/project/companion-files.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { changeStore, textOf } from '../../shared/project/store.ts';
import { originOf } from '../../shared/stack/move-ranges.ts';
import type { Service } from '../../shared/stack/stack.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import type { Derived } from './derive.ts';
import { type CommandOutcome, commandOrigin } from './run-command.ts';
import { useSession } from './session.ts';

/** How a file is shown: as a form where there is one for it, or as its text. */
export type FileLook = 'form' | 'text';

/** What kind of file this is; `env` and `dockerfile` have a form. */
export function fileKind(file: string): 'env' | 'dockerfile' | 'other' {
  const name = file.split('/').at(-1) ?? file;
  if (/^\.env(?:\.[\w.-]+)?$|\.env$/.test(name)) return 'env';
  if (/^(?:[\w.-]+\.)?dockerfile$/i.test(name) || /^dockerfile\./i.test(name)) return 'dockerfile';
  return 'other';
}

/** Shows a file of the project in the right panel; `null` is the Compose file. */
export function showFile(file: string | null, look: FileLook = 'form'): void {
  const { info, view } = useSession.getState();
  useSession.setState({
    file: file === info?.file ? null : file,
    look,
    tab: 'yaml',
    view: view === 'draw' ? 'both' : view,
  });
}

/** Chooses the Compose file that changes go to; null for the one whose value counts. */
export function chooseDestination(file: string | null): void {
  useSession.setState({ destination: file });
}

/** Changes files of the project by text edits, as one step of the history. */
export function editFiles(edits: readonly TextEdit[]): CommandOutcome {
  const { store } = useSession.getState();
  if (!store) return { kind: 'refused', refusal: { code: 'not-found', values: {} } };
  if (edits.length > 0) changeStore(store, { edits: inOrder(edits) }, commandOrigin);
  return { kind: 'done' };
}

/** The store takes the edits of a file from its beginning to its end. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.from - b.from);
}

/** The text of a file of the project, kept fresh; null when there is none. */
export function useFileText(file: string): string | null {
  const store = useSession(state => state.store);
  const subscribe = useCallback(
    (changed: () => void) => {
      store?.files.observeDeep(changed);
      return () => store?.files.unobserveDeep(changed);
    },
    [store],
  );
  return useSyncExternalStore(subscribe, () => (store ? textOf(store, file) : null));
}

/** A file the right panel can show. */
export interface ProjectFile {
  readonly name: string;
  /** False for a file that the stack wants and nobody has written yet. */
  readonly exists: boolean;
}

/** The files beside the Compose file: what is there, `.env`, and the Dockerfiles that the stack builds from. */
export function useProjectFiles(): readonly ProjectFile[] {
  const store = useSession(state => state.store);
  const info = useSession(state => state.info);
  const derived = useSession(state => state.derived);
  const subscribe = useCallback(
    (changed: () => void) => {
      store?.files.observe(changed);
      return () => store?.files.unobserve(changed);
    },
    [store],
  );
  const names = useSyncExternalStore(subscribe, () => [...(store?.files.keys() ?? [])].sort().join('\n'));
  if (!derived || !info) return [];
  const there = new Set(names.split('\n').filter(name => name !== ''));
  const builds = buildsOf(derived);
  const wanted = ['.env', ...builds.map(place => place.dockerfile)];
  const usual = companionFiles(info.file, builds, derived.project.names);
  const all = new Set([...usual.filter(name => there.has(name) || wanted.includes(name)), ...there]);
  return [...all].filter(name => name !== info.file).map(name => ({ name, exists: there.has(name) }));
}

const places = new WeakMap<Service, { readonly variables: Variables; readonly place: BuildPlace | null }>();

/** The builds of the main file; a service is looked at again only where it or a variable has changed. */
function buildsOf({ project, parts, variables }: Derived): readonly BuildPlace[] {
  const main = parts.get(project.main);
  if (!main) return [];
  return main.stack.services.flatMap(service => {
    const origin = originOf(service);
    if (origin.build === null) return [];
    const known = places.get(origin);
    if (known?.variables === variables) return known.place ?? [];
    const place = buildPlace(main.document, service.name, variables);
    places.set(origin, { variables, place });
    return place ?? [];
  });
}
