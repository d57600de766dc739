import type { ComposeDocument, Fact } from '../../document/document.ts';
import { lookup, scalarText } from '../../document/lookup.ts';
import type { TargetOf } from './merge-services.ts';

/** Where Compose puts a config or secret: its target, else the folder's file of its name (compose-go, `mountIndexer`). */
export function targetsIn(documents: ReadonlyMap<string, ComposeDocument>): TargetOf {
  return (entry: Fact<string>): string => {
    const folder = entry.path[2] === 'secrets' ? '/run/secrets/' : '/';
    const standard = `${folder}${entry.value}`;
    if (entry.path.at(-1) !== 'source') return standard;
    const document = documents.get(entry.range.file);
    const target = document && lookup(document, [...entry.path.slice(0, -1), 'target']);
    return (target && scalarText(target)) || standard;
  };
}
