import { interpolate } from '../project/interpolate.ts';
import type { Mount } from '../stack/stack.ts';
import { containerEnvironment } from './container-environment.ts';
import type { Examination, KnownService } from './rule.ts';
import { isWhole } from './whole-service.ts';

/** A service whose data would go with its container. */
export interface LostData {
  readonly known: KnownService;
  /** Where it writes, inside the container. */
  readonly path: string;
  /** A volume that was meant for the data and lies elsewhere; null where there is none. */
  readonly misplaced: Mount | null;
  /** A volume without a name at the right place: a new, empty one after every `down`. */
  readonly nameless: Mount | null;
}

/**
 * Services that keep data (or settings) in a folder that no volume covers. A volume above a folder that the image itself
 * declares does not count: Docker puts a nameless one in front of it (tried: `/var/lib/postgresql` with postgres:16).
 */
export function lostData(examination: Examination): LostData[] {
  return examination.services.flatMap(known => {
    const { role, service } = known;
    if (!role || !isWhole(known) || service.keys.some(one => one.key === 'volumes_from')) return [];
    const { values, complete } = containerEnvironment(examination, known);
    const declared =
      role.dataPathsOf?.({ image: known.image, command: null, labels: {}, environment: known.environment }) ??
      role.dataPaths;
    const moved = role.dataPathVariable ? values[role.dataPathVariable] : undefined;
    const path = moved ?? declared[0];
    if (path === undefined || !complete) return [];
    const target = (mount: Mount) => plain(interpolate(mount.target, examination.variables).value);
    const covers = (folder: string) => folder === plain(path) || plain(path).startsWith(`${folder}/`);
    const hidden = (folder: string) =>
      declared.some(volume => covers(plain(volume)) && plain(volume).startsWith(`${folder}/`));
    const named = service.mounts.filter(mount => mount.kind !== 'anonymous');
    if (named.some(mount => covers(target(mount)) && !hidden(target(mount)))) return [];
    if (service.mounts.some(mount => target(mount).includes('$'))) return [];
    return [
      {
        known,
        path,
        misplaced: named.find(mount => isMeant(mount, target(mount), path)) ?? null,
        nameless: service.mounts.find(mount => mount.kind === 'anonymous' && covers(target(mount))) ?? null,
      },
    ];
  });
}

function plain(folder: string): string {
  return folder.replace(/(?<=.)\/+$/, '');
}

/** Folders of settings, scripts, logs, sockets and backups: never meant for the data. */
const otherUses =
  /^\/(?:etc|docker-entrypoint|run|var\/run|var\/log|tmp|usr|opt|home|root|backups?|dumps?|scripts?|sql|init|certs?|config|secrets?|pki|tls|ssl|keys?|dev|import|export|restore)(?:[/\w.-]*)$|archive|backup|initdb|conf|\.\w{2,4}$|\bwal\b|\blogs?\b/i;

/** A named volume that has no other use, or a folder of the host whose place in the container speaks of data. */
function isMeant(mount: Mount, target: string, path: string): boolean {
  if (mount.readOnly || otherUses.test(target)) return false;
  if (mount.kind === 'volume') return true;
  return mount.kind === 'bind' && (path.startsWith(`${target}/`) || target.startsWith('/var/lib/'));
}
