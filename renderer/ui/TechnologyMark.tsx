import { Box, DatabaseZap, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { findTechnology } from '../../shared/technologies/index.ts';

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
  const mark = known?.mark ?? { kind: 'icon', name: 'box' };
  if (mark.kind === 'outline') {
    return (
      <svg
        className="technology-mark"
        data-fine={mark.fine === true}
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill={known?.colour}
        stroke={mark.fine ? known?.colour : undefined}
        strokeWidth={0.5}
        aria-hidden="true"
        style={{ flex: 'none', '--mark': known?.colour } as CSSProperties}
      >
        <path d={mark.path} />
      </svg>
    );
  }
  const Icon = lucideIcons[mark.name] ?? Box;
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
