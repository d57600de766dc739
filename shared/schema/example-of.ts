import { blockExamples } from './examples/blocks.ts';
import { serviceExamples } from './examples/service.ts';

/** A small example of a key, by its topic (`build.context`): the key's own lines. Null where there is none. */
export function exampleOf(topic: string): string | null {
  const [section = '', key = ''] = topic.split('.');
  const examples = section === 'service' ? serviceExamples : blockExamples[section];
  return (examples && Object.hasOwn(examples, key) ? examples[key] : undefined) ?? null;
}
