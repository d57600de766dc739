import type { Placed } from './frames.ts';
import type { Line } from './read-lines.ts';

/** What a reading costs for names that nobody defines, and for definitions that nobody uses. */
export function referenceCost(placed: readonly Placed[], lines: readonly Line[]): number {
  const names = (...shape: (string | null)[]) =>
    new Set(
      placed
        .filter(
          ({ path }) =>
            path.length === shape.length && shape.every((one, at) => one === null || path[at] === one),
        )
        .map(({ path }) => String(path.at(-1))),
    );
  const items = (attribute: string) =>
    placed.flatMap(({ line, path }) => {
      if (path[0] !== 'services' || path[2] !== attribute || path.length !== 3) return [];
      const text = lines[line]?.text ?? '';
      return text.startsWith('-')
        ? [
            text
              .slice(1)
              .trim()
              .replace(/\s#.*$/, '')
              .replace(/^["']|["']$/g, ''),
          ]
        : [];
    });
  const usedNetworks = new Set([...items('networks'), ...names('services', null, 'networks', null)]);
  const usedVolumes = new Set(
    items('volumes').flatMap(text => /^([A-Za-z0-9][\w.-]*):/.exec(text)?.[1] ?? []),
  );
  const services = names('services', null);
  const waited = new Set([...items('depends_on'), ...names('services', null, 'depends_on', null)]);
  return (
    missing(usedNetworks, names('networks', null).add('default')) +
    missing(usedVolumes, names('volumes', null)) +
    missing(waited, services) +
    (missing(names('networks', null), usedNetworks.add('default')) +
      missing(names('volumes', null), usedVolumes)) /
      3
  );
}

function missing(used: ReadonlySet<string>, defined: ReadonlySet<string>): number {
  return [...used].filter(name => !defined.has(name)).length * 3;
}
