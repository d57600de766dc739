const width = 200;
const height = 26;

/** A small line of a series' last numbers; gaps where nothing was known. Scaled to its own highest value. */
export function Sparkline({
  values,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
}) {
  const points = values.slice(-60);
  const highest = Math.max(1e-9, ...points.map(value => value ?? 0));
  const step = width / Math.max(1, points.length - 1);
  const at = (value: number, index: number): string =>
    `${(index * step).toFixed(1)},${(height - 3 - (value / highest) * (height - 7)).toFixed(1)}`;
  const known = points.flatMap((value, index) => (value === null ? [] : [at(value, index)]));
  const first = points.findIndex(value => value !== null);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {known.length > 1 ? (
        <>
          <polygon
            points={`${(first * step).toFixed(1)},${height} ${known.join(' ')} ${width},${height}`}
            fill="var(--accent)"
            opacity="0.12"
          />
          <polyline
            points={known.join(' ')}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        </>
      ) : (
        <line x1="0" x2={width} y1={height - 3} y2={height - 3} stroke="var(--track)" strokeWidth="1.5" />
      )}
    </svg>
  );
}
