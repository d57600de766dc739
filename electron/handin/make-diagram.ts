import { type DiagramSource, drawDiagram } from '../../shared/exporters/diagram.ts';
import { writeMermaid } from '../../shared/exporters/mermaid/write-mermaid.ts';
import { writeSvg } from '../../shared/exporters/picture/write-svg.ts';
import type { Say } from '../../shared/graph/drawing/wire-word.ts';
import { failing } from '../failure.ts';
import { pngDrawer } from './png-drawer.ts';

/** What a drawing can be written as. */
export type DiagramFormat = 'svg' | 'png' | 'mermaid';

/** Ending of each format's files. */
export const diagramEndings: Readonly<Record<DiagramFormat, string>> = {
  svg: '.svg',
  png: '.png',
  mermaid: '.mmd',
};

/** The drawing in a format, as bytes. Fails with `does-not-parse` or `picture-failed`. */
export async function makeDiagram(
  source: DiagramSource,
  format: DiagramFormat,
  say: Say,
  options: { readonly transparent?: boolean } = {},
): Promise<Uint8Array> {
  const drawn = drawDiagram(source, say);
  if (!drawn) throw failing('handin', 'does-not-parse', { file: source.file });
  const encoder = new TextEncoder();
  switch (format) {
    case 'svg':
      return encoder.encode(writeSvg(drawn.picture, options));
    case 'mermaid':
      return encoder.encode(writeMermaid(drawn.graph, say));
    case 'png':
      return (await pngDrawer())(drawn.picture, options);
  }
}
