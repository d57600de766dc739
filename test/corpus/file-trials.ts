import type { Change } from './change.ts';
import { type Mention, mentionsOfNetwork, mentionsOfVolume } from './mentions.ts';
import { isRecord, type Plain, valueAt } from './plain.ts';
import type { Trial } from './trial.ts';

const body = '# what is new\nimage: postgres:16\nports:\n  - "15432:5432" # door\nenvironment:\n  A: "yes"\n';

/** The commands about the file as a whole: services, networks and volumes come, go and get other names. */
export function fileTrials(flat: Plain): Trial[] {
  if (!isRecord(flat) && flat !== null) return [];
  return [
    {
      kind: 'add-service',
      command: 'add-service',
      args: { name: 'new-service', image: 'postgres:16' },
      changes: [{ op: 'set', path: ['services', 'new-service'], value: { image: 'postgres:16' } }],
    },
    {
      kind: 'add-service with a body',
      command: 'add-service',
      args: { name: 'new-service', yaml: body },
      changes: [
        {
          op: 'set',
          path: ['services', 'new-service'],
          value: { image: 'postgres:16', ports: ['15432:5432'], environment: { A: 'yes' } },
        },
      ],
    },
    {
      kind: 'set a top-level key',
      command: 'set',
      args: { path: ['x-new'], value: { a: [1, 'b: c'] } },
      changes: [{ op: 'set', path: ['x-new'], value: { a: [1, 'b: c'] } }],
    },
    ...section(flat, 'network', mentionsOfNetwork),
    ...section(flat, 'volume', mentionsOfVolume),
  ];
}

function section(
  flat: Plain,
  kind: 'network' | 'volume',
  mentionsOf: (flat: Plain, name: string) => Mention[],
): Trial[] {
  const key = `${kind}s`;
  const fresh = `new-${kind}`;
  const defined = valueAt(flat, [key]);
  const trials: Trial[] = [
    {
      kind: `add-${kind}`,
      command: `add-${kind}`,
      args: { name: fresh },
      changes: [{ op: 'set', path: [key, fresh], value: null }],
    },
    {
      kind: `add-${kind}`,
      command: `add-${kind}`,
      args: { name: fresh, driver: 'custom' },
      changes: [{ op: 'set', path: [key, fresh], value: { driver: 'custom' } }],
    },
  ];
  for (const [name, definition] of isRecord(defined) ? Object.entries(defined) : []) {
    const mentions = mentionsOf(flat, name);
    trials.push(
      {
        kind: `rename-${kind}`,
        command: `rename-${kind}`,
        args: { [kind]: name, to: `renamed-${kind}` },
        changes: [
          ...mentions.map(one => one.renamed(`renamed-${kind}`)),
          { op: 'rename', path: [key, name], to: `renamed-${kind}` },
        ],
        fragments: true,
        renames: { from: name, to: `renamed-${kind}` },
      },
      {
        kind: `remove-${kind}`,
        command: `remove-${kind}`,
        args: { [kind]: name },
        changes: [
          ...mentions.map(({ path }): Change => ({ op: 'remove', path })),
          { op: 'remove', path: [key, name] },
        ],
        fragments: true,
      },
    );
    const open = definition === null || isRecord(definition);
    if (open && !Array.isArray(valueAt(definition, ['labels'])))
      trials.push({
        kind: `set a ${kind}'s key`,
        command: 'set',
        args: { path: [key, name, 'labels', 'new'], value: '1' },
        changes: [{ op: 'set', path: [key, name, 'labels', 'new'], value: '1' }],
      });
  }
  return trials;
}
