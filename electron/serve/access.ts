import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may speak to the engine through the browser door. */
export interface Access {
  /** A one-time token of 128 bits, for the fragment of an address. */
  readonly mintToken: () => string;
  /** Exchanges an unused token for a session key; null for any other text. A token works once. */
  readonly redeem: (token: string) => string | null;
  /** Whether this is a session key. */
  readonly accepts: (key: string) => boolean;
}

/** Makes a door that nobody may pass yet. Only digests are kept, compared in constant time. */
export function createAccess(): Access {
  const tokens = new Map<string, Buffer>();
  const keys: Buffer[] = [];
  return {
    mintToken() {
      const token = randomBytes(16).toString('base64url');
      tokens.set(randomBytes(8).toString('hex'), digest(token));
      return token;
    },
    redeem(token) {
      const used = digest(token);
      let found: string | null = null;
      for (const [id, known] of tokens) if (timingSafeEqual(known, used)) found = id;
      if (found === null) return null;
      tokens.delete(found);
      const key = randomBytes(32).toString('base64url');
      keys.push(digest(key));
      return key;
    },
    accepts(key) {
      const used = digest(key);
      let known = false;
      for (const each of keys) if (timingSafeEqual(each, used)) known = true;
      return known;
    },
  };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
