import type { ComposeDocument } from '../document/document.ts';
import { lineStarts } from '../document/line-starts.ts';
import { lookup } from '../document/lookup.ts';
import { lineEnd } from '../document/position.ts';
import type { Problem } from '../document/problem.ts';
import { yamlDocuments } from '../document/yaml-documents.ts';
import type { Variables } from '../project/interpolate.ts';
import { checkReferences } from './check-references.ts';
import { mergeDocuments } from './merge/merge-documents.ts';
import { readDefinitions } from './read-definitions.ts';
import { childrenOf, factFor, type Reader } from './read-facts.ts';
import { readService } from './read-service.ts';
import type { Stack } from './stack.ts';

const topLevelKeys = new Set([
  'name',
  'version',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'include',
  'models',
]);

/** Reads the typed model of one file that is a whole project: names that nobody defines are problems too. */
export function readStack(document: ComposeDocument, variables: Variables = {}): Stack {
  const stack = readFileStack(document, variables);
  // What an included file defines is not known here.
  const includes = document.parses && lookup(document, ['include']) !== null;
  return includes ? stack : { ...stack, problems: [...stack.problems, ...checkReferences(stack)] };
}

/**
 * Reads the typed model from a file, which may be one of several, and may hold several YAML documents. Never throws: what has an odd shape is left
 * out and named in `problems` (the document's own problems come first). `variables` decide what `${DATA}:/x` mounts.
 */
export function readFileStack(document: ComposeDocument, variables: Variables = {}): Stack {
  const documents = yamlDocuments(document);
  return documents.length > 1
    ? mergeDocuments(document, documents, one => readOne(one, variables))
    : readOne(document, variables);
}

function readOne(document: ComposeDocument, variables: Variables): Stack {
  const problems: Problem[] = [];
  const reader: Reader = { document, variables, problems };
  const root = document.parses ? lookup(document, []) : null;
  if (root && root.targetShape !== 'map' && root.targetShape !== 'null') {
    problems.push({ code: 'not-a-mapping', severity: 'error', range: root.range, values: {} });
  }
  if (document.within && root?.targetShape === 'null') {
    const from = document.trees[0]?.range[0] ?? 0;
    const range = { file: document.file, from, to: lineEnd(document.text, from) };
    problems.push({ code: 'not-a-mapping', severity: 'error', range, values: { context: 'EMPTY' } });
  }
  const sections = document.parses ? childrenOf(reader, []) : new Map<string, never>();
  const services = sections.get('services');
  if (services && services.targetShape !== 'map' && services.targetShape !== 'null') {
    problems.push({
      code: 'services-not-a-mapping',
      severity: 'error',
      range: services.keyRange ?? services.range,
      values: {},
    });
  }
  // Compose 1 had services at the top level; Compose 2 refuses such a file, so it is named rather than drawn.
  const legacy = services
    ? undefined
    : [...sections].find(([key, entry]) => isLegacyService(key, entry.targetShape));
  if (legacy) {
    problems.push({
      code: 'legacy-format',
      severity: 'error',
      range: legacy[1].keyRange ?? legacy[1].range,
      values: { name: legacy[0] },
    });
  }
  return {
    file: document.file,
    lineStarts: lineStarts(document.text),
    name: factFor(reader, sections.get('name')),
    services:
      services?.targetShape === 'map'
        ? [...childrenOf(reader, ['services']).values()].map(entry => readService(reader, entry))
        : [],
    networks: readDefinitions(reader, sections.get('networks')),
    volumes: readDefinitions(reader, sections.get('volumes')),
    configs: readDefinitions(reader, sections.get('configs')),
    secrets: readDefinitions(reader, sections.get('secrets')),
    problems: [...document.problems, ...problems],
  };
}

function isLegacyService(key: string, shape: string): boolean {
  return shape === 'map' && !topLevelKeys.has(key) && !key.startsWith('x-');
}
