import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { memoryNeed } from '../../../shared/graph/memory-need.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { findTechnology } from '../../../shared/technologies/index.ts';

const needOf = (technology: string, role: string): number =>
  (findTechnology(technology)?.roles[role]?.needs?.memoryMegabytes ?? 0) * 1024 * 1024;

describe('The memory a stack needs', () => {
  it('is the sum over the services that are known; of the others it says their names', () => {
    const text = `services:
  db: { image: postgres:16 }
  copy: { image: "\${IMAGE:-postgres:16}" }
  mine: { image: example/mine:1 }
  once: { image: postgres:16, command: psql -c "select 1" }
`;
    expect(memoryNeed(readStack(parseDocument('compose.yaml', text)), {})).toEqual({
      bytes: 2 * needOf('postgres', 'server'),
      unknown: expect.arrayContaining(['mine']),
    });
  });

  it('is none without services', () => {
    expect(memoryNeed(readStack(parseDocument('compose.yaml', 'services: {}\n')), {})).toEqual({
      bytes: 0,
      unknown: [],
    });
  });
});
