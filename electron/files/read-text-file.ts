import { readFile, stat } from 'node:fs/promises';
import { failing } from '../failure.ts';

/** The largest file that is opened as text, in bytes. */
export const largestFile = 2 * 1024 * 1024;

/**
 * Reads a file as exact text: UTF-8 checked, BOM and line ends kept, so that writing the text back gives the same bytes.
 * Fails with `file-missing`, `file-unreadable`, `not-a-file`, `file-too-large`, `file-utf16` or `file-binary`.
 * `limit` is the most it may have, in bytes.
 */
export async function readTextFile(path: string, limit = largestFile): Promise<string> {
  return decodeText(await readBytes(path, limit), path);
}

/** Bytes as exact text, as `readTextFile`; `path` names where they come from. */
export function decodeText(bytes: Uint8Array, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw failing('projects', 'file-utf16', { path });
  }
  if (bytes.includes(0)) throw failing('projects', 'file-binary', { path });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw failing('projects', 'file-binary', { path }, null, error);
  }
}

/** The text of a file, or null when there is no such file; other failures as `readTextFile`. */
export async function readTextFileIfThere(path: string, limit = largestFile): Promise<string | null> {
  try {
    return await readTextFile(path, limit);
  } catch (error) {
    if (error instanceof Error && error.message === 'file-missing') return null;
    throw error;
  }
}

async function readBytes(path: string, limit: number): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw failing('projects', 'not-a-file', { path });
    if (found.size > limit) {
      throw failing('projects', 'file-too-large', {
        path,
        size: megabytes(found.size),
        limit: megabytes(limit),
      });
    }
    return await readFile(path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

function readFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === null) return error;
  const raw = error instanceof Error ? error.message : null;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return failing('projects', 'file-missing', { path }, raw, error);
  return failing('projects', 'file-unreadable', { path }, raw, error);
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}
