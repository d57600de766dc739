/** What came back, or why it cannot be read. */
export interface Answer {
  /** Null when nothing came that can be read. */
  readonly value: unknown;
  /** Somebody is there, but what came is of no use; null where nobody is there, and where all is well. */
  readonly trouble: Trouble | null;
}

/** Why what a port answers is of no use. */
export type Trouble =
  /** It takes connections and says nothing. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'not-http' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'cut-off' }
  /** Another status than 2xx. */
  | { readonly kind: 'status'; readonly status: number };

/** Nobody is there. */
export const silence: Answer = { value: null, trouble: null };

/** An answer that can be read; null is none. */
export function answered(value: unknown): Answer {
  return { value, trouble: null };
}

/** Something came that is of no use. */
export function useless(trouble: Trouble): Answer {
  return { value: null, trouble };
}
