import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from '../../shared/document/parse.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { recogniseService, technologies } from '../../shared/technologies/index.ts';
import type { Technology } from '../../shared/technologies/technology.ts';
import { root } from './run-tool.ts';

/** What the stack of a test is made of. */
export interface TestedStack {
  /** The one the file is named after first. */
  readonly technologies: readonly Technology[];
  readonly images: readonly string[];
}

/** The stack that a test file starts: the example it names, or the Compose file written in it. */
export function testedStack(file: string, source: string): TestedStack {
  const example = /startExample\([^,]+,\s*'([a-z0-9-]+)'/.exec(source)?.[1];
  const yaml =
    example === undefined
      ? source
      : readFileSync(join(root, 'resources/examples', example, 'compose.yaml'), 'utf8');
  const services = example === undefined ? writtenServices(yaml) : servicesOf(yaml);
  const found = services.flatMap(service => recogniseService(service)?.technology ?? []);
  const [own] = basename(file).split('.');
  const named = technologies.filter(({ id }) => id === own);
  return {
    technologies: [...new Set([...named, ...found.filter(({ id }) => id !== 'your-own')])],
    images: [...new Set(services.flatMap(({ image }) => image ?? []))],
  };
}

type Recognised = Parameters<typeof recogniseService>[0];

function servicesOf(yaml: string): readonly Recognised[] {
  return readStack(parseDocument('compose.yaml', yaml)).services.map(service => ({
    image: plain(service.image?.value),
    command: service.command?.value ?? null,
    labels: {},
    environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value])),
  }));
}

/** Images written anywhere in a test; its text is no Compose file as a whole. */
function writtenServices(source: string): readonly Recognised[] {
  return [...source.matchAll(/^\s*image: (\S+)$/gm)].map(([, image]) => ({
    image: plain(image),
    command: null,
    labels: {},
    environment: {},
  }));
}

/** `${IMAGE:-postgres:16}` is the image it stands for. */
function plain(image: string | null | undefined): string | null {
  return image?.replace(/^\$\{\w+:-(.+)\}$/, '$1') ?? null;
}
