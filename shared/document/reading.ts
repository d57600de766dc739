/** What Docker makes of a value that it does not take as it is written. */
export type Reading =
  /** A bare number, `yes`, `True`: Docker has another text. */
  | { readonly kind: 'scalar'; readonly text: string }
  /** A bare date: Compose refuses it where a text belongs. */
  | { readonly kind: 'date' }
  /** Variables are filled in; `unset` have no value and no default, Compose puts nothing there. */
  | { readonly kind: 'filled'; readonly text: string; readonly unset: readonly string[] }
  /** `${NAME:?message}` without a value: Compose refuses to start. */
  | { readonly kind: 'required'; readonly name: string; readonly message: string }
  /** A `${` that Compose does not understand; it refuses the file. */
  | { readonly kind: 'malformed' };
