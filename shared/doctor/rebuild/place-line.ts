import { composeShape, serviceShape } from '../../schema/compose-shape.ts';
import { anything, knownKeys, type Shape } from '../../schema/shape.ts';
import { nearestName } from '../nearest-name.ts';
import { closingCost, type Frame, type Reading } from './frames.ts';
import type { Content } from './read-lines.ts';

/** Among readings that are as good, the one that goes on in the innermost block. */
const outwards = 0.01;

type Key = Content & { kind: 'key' };

/** An extension may hold anything; mostly it holds what services share. */
const extension: Shape = {
  ...anything,
  map: { known: knownKeys(serviceShape), named: anything, names: null, required: [] },
};

/** Every way to go on with a line: in each open block, from the innermost outwards, that takes it. */
export function placeLine(reading: Reading, content: Content, line: number): Reading[] {
  const found: Reading[] = [];
  let cost = reading.cost;
  for (let frame: Frame | null = reading.frame; frame; frame = frame.parent) {
    for (const step of stepsIn(frame, content)) {
      const placed = { line, column: step.column, path: step.path, before: reading.placed };
      found.push({ cost: cost + step.cost, frame: step.frame, placed });
    }
    cost += closingCost(frame) + outwards;
  }
  return found;
}

/** How a line is taken: the block that is innermost after it, the line's column, and what it costs. */
interface Step {
  readonly frame: Frame;
  readonly column: number;
  /** What the line says: its key's path, or its list's. */
  readonly path: Frame['path'];
  readonly cost: number;
}

function stepsIn(frame: Frame, content: Content): Step[] {
  const { column, shape } = frame;
  switch (frame.kind) {
    case 'text':
      return [{ frame, column, path: frame.path, cost: textCost(content) }];
    case 'map':
      return content.kind === 'key' ? keySteps(frame, content) : [];
    case 'list':
      return content.kind === 'item' ? itemSteps(frame, content.inner) : [];
    case 'open': {
      if (content.kind === 'key' && shape.map) return keySteps({ ...frame, kind: 'map' }, content);
      if (content.kind === 'item' && shape.list) {
        return itemSteps({ ...frame, kind: 'list', shape: shape.list.items }, content.inner);
      }
      const isText = content.kind === 'text' && shape.scalar && shape !== anything;
      return isText ? [{ frame: { ...frame, kind: 'text' }, column, path: frame.path, cost: 1 }] : [];
    }
  }
}

/** Inside a block of text: what looks like Compose probably is. */
function textCost(content: Content): number {
  if (content.kind === 'item') return 2;
  if (content.kind !== 'key') return 0;
  if (knownKeys(serviceShape)[content.key] || knownKeys(composeShape)[content.key]) return 5;
  return content.value === 'none' ? 3 : 1;
}

function keySteps(frame: Frame, content: Key): Step[] {
  const { key } = content;
  const again = frame.keys.includes(key);
  // A second `services:` at the left edge: another file was pasted behind the first.
  if (again && frame.path.length > 0) return [];
  const entry = entryOf(frame, key);
  if (!entry || !fits(entry.shape, content)) return [];
  const path = [...frame.path, key];
  const owner: Frame = { ...frame, keys: again ? frame.keys : [...frame.keys, key] };
  const cost = entry.cost + (again ? 1 : 0);
  const isService = path.length === 2 && path[0] === 'services';
  if (isService && (content.value === 'scalar' || content.value === 'text')) return [];
  return [{ frame: opened(owner, content, entry.shape, path), column: frame.column, path, cost }];
}

/** The innermost block after a key: what it opens, or the block it stands in. */
function opened(owner: Frame, { value }: Key, shape: Shape, path: Frame['path']): Frame {
  if (value !== 'none' && value !== 'text') return owner;
  const kind = value === 'none' ? 'open' : 'text';
  return { kind, column: owner.column + 2, shape, path, keys: [], parent: owner };
}

function entryOf(frame: Frame, key: string): { shape: Shape; cost: number } | null {
  const { shape, path } = frame;
  const known = Object.hasOwn(knownKeys(shape), key) ? knownKeys(shape)[key] : undefined;
  // Few services build with labels or secrets; most of them have their own.
  const shared = path[2] === 'build' && path.length === 3 && Object.hasOwn(knownKeys(serviceShape), key);
  if (known) return { shape: known, cost: shared ? 0.5 : 0 };
  if (key === '<<') return { shape: anything, cost: 0 };
  if (key.startsWith('x-')) return { shape: extension, cost: path.length === 0 ? 0 : 0.5 };
  if (shape.map?.named) return { shape: shape.map.named, cost: nameCost(frame, key) };
  const isMisspelled = path.length === 2 && nearestName(key, Object.keys(knownKeys(shape))) !== null;
  return isMisspelled ? { shape: anything, cost: 4 } : null;
}

/** A name of one's own that is also a key of a block around it is probably that key. */
function nameCost(frame: Frame, key: string): number {
  for (let outer = frame.parent; outer; outer = outer.parent) {
    if (Object.hasOwn(knownKeys(outer.shape), key)) return 3;
  }
  if (frame.path[0] === 'services' && frame.path.length === 1)
    return Object.hasOwn(knownKeys(serviceShape), key) ? 6 : 0;
  if (frame.shape.map?.named && Object.hasOwn(knownKeys(frame.shape.map.named), key)) return 3;
  return /^[A-Z][A-Z0-9_]*$/.test(key) ? 0 : 0.05;
}

function fits(shape: Shape, { value }: Key): boolean {
  switch (value) {
    case 'none':
    case 'alias':
      return true;
    case 'list':
      return shape.list !== null;
    case 'map':
      return shape.map !== null;
    case 'text':
    case 'scalar':
      return shape.scalar !== null;
  }
}

function itemSteps(list: Frame, inner: Content): Step[] {
  const steps: Step[] = [];
  const { column, shape, path } = list;
  if (inner.kind === 'key' && shape.map) {
    const item: Frame = {
      kind: 'map',
      column: column + 2,
      shape,
      path: [...path, 0],
      keys: [],
      parent: list,
    };
    steps.push(...keySteps(item, inner).map(step => ({ ...step, column })));
  }
  if (inner.kind === 'text' && inner.block) {
    const text: Frame = {
      kind: 'text',
      column: column + 2,
      shape,
      path: [...path, 0],
      keys: [],
      parent: list,
    };
    steps.push({ frame: text, column, path, cost: 0 });
  } else if (shape.scalar) steps.push({ frame: list, column, path, cost: steps.length > 0 ? 0.5 : 0 });
  return steps;
}
