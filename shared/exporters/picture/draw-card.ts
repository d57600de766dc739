import type { CardFacts, Chip } from '../../graph/drawing/card-facts.ts';
import type { Say } from '../../graph/drawing/wire-word.ts';
import type { Box } from '../../graph/layout/geometry.ts';
import { findTechnology } from '../../technologies/index.ts';
import { type IconName, icons } from './icons.ts';
import { palette } from './palette.ts';
import type { Shape } from './picture.ts';
import { fitText, textWidth } from './text-width.ts';

const padding = 13;
const chipHeight = 22;
const chipGap = 5;

/** A service's card: mark, name, image, ports, health, how many variables; never a variable's value. */
export function drawCard(facts: CardFacts, box: Box, say: Say): Shape[] {
  const left = box.x + padding + 32;
  const room = box.width - 2 * padding - 32;
  const name = { size: 14, weight: 650 as const };
  const image = { size: 11, mono: true };
  const written =
    facts.image === null
      ? say('canvas.noImage')
      : facts.built
        ? say('canvas.builtFrom', { folder: facts.image })
        : facts.image;
  return [
    { kind: 'rect', ...box, radius: 10, fill: palette.card, stroke: palette.borderStrong, strokeWidth: 1 },
    ...drawMark(facts.technology, box.x + padding, box.y + padding + 3, 22),
    {
      kind: 'text',
      x: left,
      y: box.y + padding + 15,
      text: fitText(facts.name, room, name),
      colour: palette.text,
      ...name,
    },
    {
      kind: 'text',
      x: left,
      y: box.y + padding + 32,
      text: fitText(written, room, image),
      colour: palette.muted,
      ...image,
    },
    ...drawChips(facts.chips, box, say),
    ...drawPlugs(facts.plugs, box),
  ];
}

const chipIcons: Readonly<Record<Chip['kind'], IconName>> = {
  port: 'plug',
  health: 'heart-pulse',
  environment: 'key-round',
  scratch: 'square-dashed',
};

function drawChips(chips: readonly Chip[], box: Box, say: Say): Shape[] {
  const font = { size: 11, mono: true };
  const inner = box.width - 2 * padding;
  const shapes: Shape[] = [];
  let [left, top] = [0, box.y + padding + 36 + 9];
  for (const chip of chips) {
    const said = chip.kind === 'environment' ? say('canvas.variables', { count: chip.count }) : chip.text;
    const text = fitText(said, inner - 32, font);
    const width = Math.min(textWidth(text, font) + 32, inner);
    if (left > 0 && left + width > inner) {
      left = 0;
      top += chipHeight + chipGap;
    }
    const x = box.x + padding + left;
    shapes.push(
      {
        kind: 'rect',
        x,
        y: top,
        width,
        height: chipHeight,
        radius: 6,
        stroke: palette.border,
        strokeWidth: 1,
      },
      drawIcon(chipIcons[chip.kind], x + 7, top + 5, 12, palette.muted),
      { kind: 'text', x: x + 24, y: top + 15, text, colour: palette.muted, ...font },
    );
    left += width + chipGap;
  }
  return shapes;
}

function drawPlugs(networks: readonly string[], box: Box): Shape[] {
  const font = { size: 10.5, weight: 650 as const };
  let left = box.x + 14;
  return networks.flatMap((network): Shape[] => {
    const text = fitText(network, 104, font);
    const width = textWidth(text, font) + 28;
    const [x, y] = [left, box.y + box.height - 9];
    left += width + 4;
    return [
      { kind: 'rect', x, y, width, height: 18, radius: 9, fill: palette.card, stroke: palette.network },
      drawIcon('cable', x + 6, y + 3.5, 11, palette.accent),
      { kind: 'text', x: x + 20, y: y + 12.8, text, colour: palette.accent, ...font },
    ];
  });
}

/** A technology's mark in its colour; a plain box for what is not known. */
function drawMark(technology: string | null, x: number, y: number, size: number): Shape[] {
  const known = technology === null ? null : findTechnology(technology);
  const mark = known?.mark ?? { kind: 'icon', name: 'box' };
  const colour = known?.colour ?? palette.text;
  if (mark.kind === 'icon') return [drawIcon(isIcon(mark.name) ? mark.name : 'box', x, y, size, colour, 1.8)];
  return [{ kind: 'path', d: mark.path, at: { x, y, scale: size / 24 }, fill: colour }];
}

function isIcon(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}

/** A small symbol, its upper left corner at a place. */
export function drawIcon(
  name: IconName,
  x: number,
  y: number,
  size: number,
  stroke: string,
  strokeWidth = 2,
): Shape & { kind: 'path' } {
  return { kind: 'path', d: icons[name], at: { x, y, scale: size / 24 }, stroke, strokeWidth, round: true };
}
