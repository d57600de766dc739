import type { Path } from '../document/document.ts';
import { entries, type Located, lookup, scalarText } from '../document/lookup.ts';
import type { Range } from '../text/text-edit.ts';
import type { CommandContext } from './command.ts';

/** A place that names a service: a list item or scalar whose text names it, or a key of a mapping. */
export interface Reference {
  readonly kind: 'text' | 'key';
  /** The attribute: `depends_on`, `links`, `network_mode`… */
  readonly attribute: string;
  readonly owner: string;
  readonly path: Path;
  /** Where it is written; services that share an anchor share the place. */
  readonly range: Range;
  /** What a text becomes when the service gets another name. */
  readonly renamed: (to: string) => string;
}

/** Where references are looked for. */
export type References = Pick<CommandContext, 'document' | 'extending'>;

const modes = ['network_mode', 'ipc', 'pid'] as const;

/** Every place that names a service: `depends_on`, `links`, `volumes_from`, `network_mode`, `ipc`, `pid`, `extends`, `build.additional_contexts`. */
export function referencesTo({ document, extending = [] }: References, name: string): Reference[] {
  return entries(document, ['services']).flatMap(service => {
    const owner = String(service.path.at(-1));
    const found: Reference[] = [];
    const text = (attribute: string, { path, range }: Located, renamed: (to: string) => string) =>
      found.push({ kind: 'text', attribute, owner, path, range, renamed });
    for (const attribute of ['depends_on', 'links', 'volumes_from'] as const) {
      const located = lookup(document, [...service.path, attribute]);
      if (located?.targetShape === 'map') {
        const key = entries(document, located.path).find(entry => entry.path.at(-1) === name);
        if (key) {
          const range = key.keyRange ?? key.range;
          found.push({ kind: 'key', attribute, owner, path: key.path, range, renamed: to => to });
        }
      } else if (located?.targetShape === 'list') {
        for (const item of entries(document, located.path)) {
          const [first = '', ...rest] = (scalarText(item) ?? '').split(':');
          if (first !== name) continue;
          text(attribute, item, to => [to, ...rest].join(':'));
        }
      }
    }
    for (const attribute of modes) {
      const located = lookup(document, [...service.path, attribute]);
      if (located && scalarText(located) === `service:${name}`) {
        text(attribute, located, to => `service:${to}`);
      }
    }
    for (const context of entries(document, [...service.path, 'build', 'additional_contexts'])) {
      // As a map `base: service:db`, as a list `base=service:db`.
      const [, before = '', named] = /^(.*?)service:(.+)$/s.exec(scalarText(context) ?? '') ?? [];
      const isList = typeof context.path.at(-1) === 'number';
      if (named === name && (isList ? before.endsWith('=') : before === ''))
        text('additional_contexts', context, to => `${before}service:${to}`);
    }
    // A service of another file bears that name for itself, unless the context says that it is this one.
    const isMeant = ({ path }: Located): boolean =>
      !lookup(document, [...path, 'file']) ||
      extending.some(one => one.owner === owner && one.service === name);
    const extended = lookup(document, [...service.path, 'extends']);
    if (extended?.targetShape === 'scalar' && scalarText(extended) === name) {
      text('extends', extended, to => to);
    } else if (extended?.targetShape === 'map' && isMeant(extended)) {
      const source = lookup(document, [...extended.path, 'service']);
      if (source && scalarText(source) === name) text('extends', source, to => to);
    }
    return found;
  });
}
