import type { Document } from 'yaml';
import type { Range } from '../text/text-edit.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';

/** A place in a YAML document: map keys and list indices from the root. */
export type Path = readonly (string | number)[];

/** The value at a path as plain data (what an edit writes). */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A file's text with its syntax trees and problems: read-only, made anew from the text, never changed. */
export interface ComposeDocument {
  readonly file: string;
  /** The exact text, a BOM included. All ranges are offsets into it. */
  readonly text: string;
  /** The YAML documents of the stream in order; Docker merges them, later wins. */
  readonly trees: readonly Document.Parsed[];
  readonly problems: readonly Problem[];
  /** False when the text is no YAML: the drawing then keeps its last good state. */
  readonly parses: boolean;
  /** Which one it is, counted from 0, where it stands for one of several YAML documents of its file. */
  readonly within?: { readonly whole: ComposeDocument; readonly index: number };
}

/** Where an inherited value comes from: the anchor's name (or the extended service's) and the place that says the value. */
export interface Inheritance {
  readonly anchor: string;
  readonly range: Range;
  /** Comes from another service through `extends`, not from an anchor. */
  readonly extends?: true;
}

/** A value of the file with where it is said. `source` is the text as written (Docker's reading, never JavaScript's). */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  readonly range: Range;
  readonly path: Path;
  readonly inherited: Inheritance | null;
  /** What Docker makes of it where that is not what is written; absent or null where it takes it as it stands. */
  readonly reading?: Reading | null;
}
