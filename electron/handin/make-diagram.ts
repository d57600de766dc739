import { type DiagramSource, drawDiagram } from '../../shared/exporters/diagram.ts';
import { writeMermaid } from '../../shared/exporters/mermaid/write-mermaid.ts';
import { writeSvg } from '../../shared/exporters/picture/write-svg.ts';
import type { Say } from '../../shared/graph/drawing/wire-word.ts';
import { failing } from '../failure.ts';
import { drawPng } from './draw-png.ts';

/** What a drawing can be written as. */
export type DiagramFormat = 'svg' | 'png' | 'mermaid';

/** Ending of each format's files. */
export const diagramEndings: Readonly<Record<DiagramFormat, string>> = {
  svg: '.svg',
  png: '.png',
  mermaid: '.mmd',
};

/** The drawing in a format, as bytes. Fails with `does-not-parse` or `picture-failed`. */
export function makeDiagram(
  source: DiagramSource,
  format: DiagramFormat,
  say: Say,
  options: { readonly transparent?: boolean } = {},
): Uint8Array {
  const drawn = drawDiagram(source, say);
  if (!drawn) throw failing('handin', 'does-not-parse', { file: source.file });
  const encoder = new TextEncoder();
  switch (format) {
    case 'svg':
      return encoder.encode(writeSvg(drawn.picture, options));
    case 'mermaid':
      return encoder.encode(writeMermaid(drawn.graph, say));
    case 'png':
      try {
        return drawPng(drawn.picture, options);
      } catch (error) {
        const raw = error instanceof Error ? error.message : String(error);
        throw failing('handin', 'picture-failed', {}, raw, error);
      }
  }
}
