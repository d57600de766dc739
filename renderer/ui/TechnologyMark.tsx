import { Box, DatabaseZap, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { findTechnology } from '../../shared/technologies/index.ts';
import { simpleMarks } from '../../shared/technologies/simple-marks.ts';

/** Marks of fine lines, which fade at this size without an edge of their own colour. */
const fine: ReadonlySet<string> = new Set(['apacheairflow', 'postgresql']);

const lucideIcons: Readonly<Record<string, LucideIcon>> = { 'database-zap': DatabaseZap, box: Box };

/** A technology's mark in its colour; a plain box for what is not known. Decorative: the name stands beside it. */
export function TechnologyMark({
  technology,
  size = 20,
}: {
  readonly technology: string | null;
  readonly size?: number;
}) {
  const known = technology ? findTechnology(technology) : null;
  const [family, name] = (known?.mark ?? 'lucide:box').split(':');
  const simple = family === 'simple' ? simpleMarks[name ?? ''] : undefined;
  if (simple) {
    return (
      <svg
        className="technology-mark"
        data-fine={fine.has(name ?? '')}
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill={known?.colour}
        stroke={fine.has(name ?? '') ? known?.colour : undefined}
        strokeWidth={0.5}
        aria-hidden="true"
        style={{ flex: 'none', '--mark': known?.colour } as CSSProperties}
      >
        <path d={simple} />
      </svg>
    );
  }
  const Icon = lucideIcons[name ?? ''] ?? Box;
  return (
    <Icon
      className="technology-mark"
      size={size}
      color={known?.colour}
      strokeWidth={1.8}
      aria-hidden
      style={{ flex: 'none' }}
    />
  );
}
