/** The JSON that a query answered in its only cell, or null. */
export function jsonCell(answer: unknown): unknown {
  const cell: unknown = Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0][0] : null;
  if (typeof cell !== 'string') return null;
  try {
    return JSON.parse(cell);
  } catch {
    return null;
  }
}
