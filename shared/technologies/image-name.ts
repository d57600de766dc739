/** A container image's name in its parts; `tag` is null when the reference has none. */
export interface ImageName {
  /** Path without registry, tag and digest, in lower case: `apache/spark`. */
  readonly repository: string;
  /** Last part of the path: `spark`. */
  readonly name: string;
  readonly tag: string | null;
}

/**
 * Reads an image reference as Compose files write it: with a registry, a digest, or `${VARIABLE:-default}` around any
 * part. Variables without a default count as empty. Null when no name is left.
 */
export function readImageName(reference: string | null): ImageName | null {
  if (reference === null) return null;
  const plain = resolveDefaults(reference.trim());
  const withoutDigest = plain.split('@')[0] ?? '';
  const lastSlash = withoutDigest.lastIndexOf('/');
  const colon = withoutDigest.indexOf(':', lastSlash + 1);
  const path = colon < 0 ? withoutDigest : withoutDigest.slice(0, colon);
  const tag = colon < 0 ? null : withoutDigest.slice(colon + 1) || null;
  const parts = path.toLowerCase().split('/').filter(Boolean);
  if (parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')) parts.shift();
  const name = parts.at(-1);
  return name === undefined ? null : { repository: parts.join('/'), name, tag };
}

/**
 * True when the reference names one of these images. `postgres` stands for the official one (also behind a mirror's
 * prefix, `mirror/library/postgres`), `apache/spark` for that owner's.
 */
export function isImage(reference: string | null, names: readonly string[]): boolean {
  const image = readImageName(reference);
  if (image === null) return false;
  return names.some(name =>
    name.includes('/')
      ? image.repository === name || image.repository.endsWith(`/${name}`)
      : image.name === name,
  );
}

/** Innermost first, so that `${A:-${B:-x}}` becomes `x`. */
function resolveDefaults(text: string): string {
  const innermost = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-?+])([^${}]*))?\}/;
  let rest = text;
  for (let match = innermost.exec(rest); match !== null; match = innermost.exec(rest)) {
    const operator = match[2] ?? '';
    const value = operator.endsWith('-') ? (match[3] ?? '') : '';
    rest = rest.slice(0, match.index) + value + rest.slice(match.index + match[0].length);
  }
  return rest.replace(/\$[A-Za-z_][A-Za-z0-9_]*/g, '');
}
