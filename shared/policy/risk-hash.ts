import { digest } from 'lib0/hash/sha256';
import { riskKey } from './assess.ts';
import type { Risk } from './policy.ts';

/** What consent is bound to: SHA-256 of exactly these risky facts, as 64 hex digits. The order does not matter. */
export function riskHash(risks: readonly Risk[]): string {
  const facts = risks.map(riskKey).sort().join('\n');
  const bytes: Uint8Array = digest(new TextEncoder().encode(facts));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
