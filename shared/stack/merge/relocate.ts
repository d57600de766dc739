import type { Fact } from '../../document/document.ts';
import { resolveText, type Variables } from '../../project/interpolate.ts';
import { isAbsolute, isRemote, resolvePath } from '../../project/resolve-path.ts';
import type { Service } from '../stack.ts';

/** The service with its relative paths counted from the project folder, where its file counts them from another one. */
export function relocate(service: Service, folder: string, variables: Variables): Service {
  if (folder === '') return service;
  const move = (written: string): string => {
    const path = resolveText(written, variables);
    if (isAbsolute(path) || isRemote(path) || path.includes('$')) return written;
    const moved = resolvePath(folder, path);
    return moved.startsWith('../') || moved === '..' ? moved : `./${moved}`;
  };
  const moved = (fact: Fact<string> | null): Fact<string> | null => {
    return fact && { ...fact, value: move(fact.value) };
  };
  return {
    ...service,
    build: moved(service.build),
    mounts: service.mounts.map(mount =>
      mount.kind === 'bind' && mount.source !== null ? { ...mount, source: move(mount.source) } : mount,
    ),
  };
}
