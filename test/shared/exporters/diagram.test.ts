import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { drawPng } from '../../../electron/handin/draw-png.ts';
import { boardSchema } from '../../../shared/board/board.ts';
import type { BoardItem } from '../../../shared/board/item.ts';
import { drawDiagram } from '../../../shared/exporters/diagram.ts';
import { writeMermaid } from '../../../shared/exporters/mermaid/write-mermaid.ts';
import { writeSvg } from '../../../shared/exporters/picture/write-svg.ts';
import { createWords } from '../../../shared/words/words.ts';

const { t } = createWords('en');
const examples = join(import.meta.dirname, '../../../resources/examples');

function diagram(text: string, items: readonly BoardItem[] = [], positions = {}, variables = {}) {
  const drawn = drawDiagram({ file: 'compose.yaml', text, title: 'A & B', positions, items, variables }, t);
  if (!drawn) throw new Error('does not parse');
  return { ...drawn, svg: writeSvg(drawn.picture), mermaid: writeMermaid(drawn.graph, t) };
}

/** The elements of an SVG; throws on what is no XML. */
function elements(svg: string): { readonly texts: readonly string[]; readonly tags: ReadonlySet<string> } {
  const document = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const all = [...document.querySelectorAll('*')];
  return {
    texts: all.filter(({ tagName }) => tagName === 'text').map(element => element.textContent ?? ''),
    tags: new Set(all.map(({ tagName }) => tagName)),
  };
}

const stack = `services:
  web:
    image: nginx:1
    ports: ["8080:80", "127.0.0.1:8443:443"]
    environment:
      DATABASE_URL: postgresql://me:hidden-canary@db:5432/app
      PASSWORD: \${SECRET_PASSWORD}
    depends_on: {db: {condition: service_healthy}}
  db:
    image: postgres:16
    volumes: ["pgdata:/var/lib/postgresql/data"]
    healthcheck: {test: ["CMD", "pg_isready", "-U", "hidden-canary"]}
volumes: {pgdata: {}}
`;

describe('A picture of a stack', () => {
  it('shows names, images, ports, health, conditions and addresses, and no value of a variable', () => {
    const { svg } = diagram(stack, [], {}, { SECRET_PASSWORD: 'env-canary' });
    const { texts, tags } = elements(svg);
    for (const word of [
      'web',
      'nginx:1',
      'db',
      'postgres:16',
      '8080',
      '8080 → 80',
      'pg_isready',
      'pgdata',
      'waits until healthy',
    ])
      expect(texts).toContain(word);
    expect(svg).not.toContain('canary');
    expect([...tags].filter(tag => !['svg', 'title', 'rect', 'path', 'text'].includes(tag))).toEqual([]);
  });

  it('holds everything that is drawn, the whiteboard too', () => {
    const items: BoardItem[] = [
      { kind: 'note', x: -900, y: -700, width: 160, height: 120, text: 'Why <b>here</b>?', colour: 'yellow' },
      { kind: 'text', x: 1500, y: 900, text: 'far away', size: 24, colour: 'red' },
      {
        kind: 'stroke',
        tool: 'pen',
        colour: 'blue',
        width: 4,
        points: [0, -800, 0.5, 40, -790, 0.5, 80, -800, 0.5],
      },
      { kind: 'arrow', x: 10, y: 10, toX: 60, toY: 80, colour: 'green' },
    ];
    const { picture, svg } = diagram(stack, items);
    const { x, y, width, height } = picture.box;
    expect(x).toBeLessThan(-900);
    expect(y).toBeLessThan(-800);
    expect(x + width).toBeGreaterThan(1600);
    expect(y + height).toBeGreaterThan(924);
    expect(elements(svg).texts.join(' ')).toContain('Why <b>here</b>?');
  });

  it('is XML whatever the names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), name => {
        const picture = { title: name, background: '#fff', box: { x: 0, y: 0, width: 9, height: 9 } };
        const text = { kind: 'text' as const, x: 0, y: 0, text: name, size: 9, colour: '#000' };
        const svg = writeSvg({ ...picture, shapes: [text] });
        elements(svg);
        expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
        expect(svg).not.toMatch(/<(?!\/?(?:svg|title|rect|text)\b)/);
      }),
    );
  });

  it.each(readdirSync(examples))('of %s is drawn with its board, as SVG and PNG', id => {
    const board = join(examples, id, 'compose.board.json');
    const { positions } = existsSync(board)
      ? boardSchema.parse(JSON.parse(readFileSync(board, 'utf8')))
      : { positions: {} };
    const { picture, svg, graph } = diagram(
      readFileSync(join(examples, id, 'compose.yaml'), 'utf8'),
      [],
      positions,
    );
    const { texts } = elements(svg);
    for (const node of graph.nodes.filter(({ kind }) => kind === 'service'))
      expect(texts).toContain(node.name);
    const png = drawPng(picture);
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([picture.box.width * 2, picture.box.height * 2]);
  });
});

describe('Mermaid', () => {
  it('is the course’s kind of drawing: host, ports, who waits for whom', () => {
    expect(diagram(stack).mermaid).toBe(`flowchart LR
    HOST["Your computer"]
    subgraph n4_default["default"]
        n1_web["web<br/>nginx:1"]
        n2_db["db<br/>postgres:16"]
    end
    n3_pgdata[("pgdata")]
    n1_web -->|"waits until healthy"| n2_db
    n2_db --- n3_pgdata
    HOST -->|"8080"| n1_web
    HOST -->|"8443"| n1_web
    n1_web -.->|"db:5432"| n2_db
`);
  });

  it('has no word of the stack outside of quotes, and nothing in quotes that is syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), name => {
        const node = {
          id: `service:${name}`,
          kind: 'service' as const,
          name,
          technology: null,
          image: null,
          line: 1,
          file: '',
          implicit: false,
          external: false,
        };
        const [first, line, ...rest] = writeMermaid({ nodes: [node], edges: [], problems: [] }, t).split(
          '\n',
        );
        expect(first).toBe('flowchart LR');
        expect(line).toMatch(/^ {4}n1(?:_\w+)?\["(?:[^"<>`[\]{}|\\#;]|#\d+;)*"\]$/u);
        expect(rest).toEqual(['']);
      }),
      { examples: [['web\ndb']] },
    );
  });
});
