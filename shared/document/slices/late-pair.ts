import type { TreePair } from '../nodes.ts';

/** What of a pair is read: its key and value as nodes, and the tokens it was made of. */
type Made = Pick<TreePair, 'key' | 'value' | 'srcToken'>;

/**
 * An ordinary entry of a map whose name is known, and whose nodes are made when somebody looks: a file of a thousand
 * services that moved by one character is not walked for that. It is neither a merge key nor an explicit one.
 */
export class LatePair {
  readonly name: string;
  private make: (() => Made) | null;
  private made: Made | null = null;

  constructor(name: string, make: () => Made) {
    this.name = name;
    this.make = make;
  }

  get key(): unknown {
    return this.now().key;
  }

  get value(): unknown {
    return this.now().value;
  }

  get srcToken(): TreePair['srcToken'] {
    return this.now().srcToken;
  }

  private now(): Made {
    if (!this.made) {
      this.made = (this.make as () => Made)();
      this.make = null;
    }
    return this.made;
  }
}

/** A pair that is made when somebody looks, for a place where the parser's own pairs stand. */
export function latePair(name: string, make: () => Made): TreePair {
  // The parser's class has methods for printing besides, which nobody here calls: documents are never printed.
  return new LatePair(name, make) as unknown as TreePair;
}

/** The name of a pair that is not to be looked into for it; null for the parser's own pairs. */
export function lateName(pair: TreePair): string | null {
  return (pair as unknown) instanceof LatePair ? (pair as unknown as LatePair).name : null;
}
