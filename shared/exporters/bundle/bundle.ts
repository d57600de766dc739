import type { BoardItem } from '../../board/item.ts';
import type { Finding } from '../../doctor/finding.ts';
import type { Positions } from '../../graph/layout/geometry.ts';

/** A project as it lies before its hand-in: what the window holds unsaved wins over the disk. Names are relative, with `/`. */
export interface ProjectFiles {
  /** The Compose file's name. */
  readonly file: string;
  /** Compose project name. */
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly binaries: Readonly<Record<string, Uint8Array>>;
  /** Texts that are never packed: `.env`, env files, files of Compose secrets. */
  readonly secretTexts: Readonly<Record<string, string>>;
  /** Folders that the stack mounts and that have nothing to pack; they are kept with an empty file. */
  readonly emptyFolders: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly positions: Positions;
  readonly items: readonly BoardItem[];
}

/** Why a file of the folder is not in the bundle. */
export type LeftOutReason =
  | 'too-large'
  | 'too-many'
  | 'outside'
  | 'link'
  | 'missing'
  | 'ignored'
  | 'data'
  | 'secret'
  | 'holds-secret'
  | 'unsafe-name'
  | 'unreadable';

/** Something that is not in the bundle. `size` in bytes where it is the reason. */
export interface LeftOut {
  readonly path: string;
  readonly reason: LeftOutReason;
  readonly size?: number;
  /** The stack asks for it (mounts it, builds from it): without it the copy may not start. */
  readonly needed?: boolean;
}

/** Something that differs between the project and its copy in the bundle. Words: `handin.changes.<code>`. */
export interface BundleChange {
  readonly code:
    | 'secret-moved'
    | 'secret-masked'
    | 'secret-file-sample'
    | 'env-example-made'
    | 'env-example-completed'
    | 'readme-made'
    | 'readme-completed'
    | 'gitignore-made'
    | 'gitignore-completed'
    | 'gitattributes-made'
    | 'gitattributes-completed'
    | 'weak-secret';
  readonly values: Readonly<Record<string, string | number>>;
}

/** One file of the bundle. */
export interface BundleEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As it was, changed in the copy, or made for the bundle. */
  readonly origin: 'kept' | 'changed' | 'made';
}

/** Everything that is handed in, before it is zipped. */
export interface Bundle {
  /** `<project>-hand-in.zip`. */
  readonly fileName: string;
  /** Sorted by path. */
  readonly entries: readonly BundleEntry[];
  readonly changes: readonly BundleChange[];
  readonly leftOut: readonly LeftOut[];
  /** What the Doctor says of the copy. */
  readonly findings: readonly Finding[];
  /** Files in which a known secret is still found; while there are any, nothing may be written. */
  readonly leaks: readonly string[];
}
