import type { Paint, Picture, Shape } from './picture.ts';
import { textWidth } from './text-width.ts';

const fonts = {
  plain: "'Inter Variable', Inter, system-ui, 'Segoe UI', sans-serif",
  mono: "'JetBrains Mono Variable', 'JetBrains Mono', Consolas, Menlo, monospace",
} as const;

/** A picture as a self-contained SVG: no script, no link, nothing fetched. `transparent` leaves the paper out. */
export function writeSvg(picture: Picture, { transparent = false } = {}): string {
  const { x, y, width, height } = picture.box;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="${[x, y, width, height].map(number).join(' ')}" role="img">`,
    `<title>${escapeXml(picture.title)}</title>`,
    ...(transparent
      ? []
      : [
          `<rect${attributes({ x: number(x), y: number(y), width: number(width), height: number(height), fill: picture.background })}/>`,
        ]),
    ...picture.shapes.map(element),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const place = { x: number(x), y: number(y), width: number(width), height: number(height) };
      return `<rect${attributes({ ...place, rx: radius === undefined ? undefined : number(radius), ...painted(shape) })}/>`;
    }
    case 'path':
      return `<path${attributes({ d: shape.d, transform: transformOf(shape.at), ...painted(shape) })}/>`;
    case 'text': {
      const { x, y, text, size, colour, weight, mono, anchor } = shape;
      const set = {
        x: number(x),
        y: number(y),
        'font-family': mono ? fonts.mono : fonts.plain,
        'font-size': number(size),
        'font-weight': weight && weight !== 400 ? String(weight) : undefined,
        'text-anchor': anchor && anchor !== 'start' ? anchor : undefined,
        // Holds the words to their room where the reader has none of the fonts.
        textLength: text === '' ? undefined : number(textWidth(text, shape)),
        lengthAdjust: text === '' ? undefined : 'spacingAndGlyphs',
        fill: colour,
      };
      return `<text${attributes(set)}>${escapeXml(text)}</text>`;
    }
  }
}

function transformOf(at: (Shape & { kind: 'path' })['at']): string | undefined {
  if (!at) return undefined;
  const steps = [`translate(${number(at.x)} ${number(at.y)})`];
  if (at.turn) steps.push(`rotate(${number(at.turn)})`);
  if (at.scale !== undefined) steps.push(`scale(${Math.round(at.scale * 1000) / 1000})`);
  return steps.join(' ');
}

function painted({
  fill,
  stroke,
  strokeWidth,
  dash,
  round,
  opacity,
}: Paint): Record<string, string | undefined> {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': strokeWidth === undefined ? undefined : number(strokeWidth),
    'stroke-dasharray': dash?.map(number).join(' '),
    'stroke-linecap': round ? 'round' : undefined,
    'stroke-linejoin': round ? 'round' : undefined,
    opacity: opacity === undefined ? undefined : String(opacity),
  };
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text for XML: what has a meaning there is written as an entity, what XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/(?![\t\n\r])\p{Control}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
