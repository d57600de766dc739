import { describe, expect, it } from 'vitest';
import { holdsSecrets, maskLine } from '../../../renderer/ui/mask-secrets.ts';

describe('secrets in a difference', () => {
  it.each(['.env', 'app/.env', '.env.local', 'postgres.env'])('%s holds secrets', file => {
    expect(holdsSecrets(file)).toBe(true);
  });

  it.each(['.env.example', 'compose.yaml', 'environment.txt'])('%s does not', file => {
    expect(holdsSecrets(file)).toBe(false);
  });

  it.each([
    ['POSTGRES_PASSWORD=bigdata2026', 'POSTGRES_PASSWORD=••••••••'],
    ['export TOKEN = "a b c"', 'export TOKEN = ••••••••'],
    ['EMPTY=', 'EMPTY='],
    ['# PASSWORD=old', '# PASSWORD=old'],
  ])('%s reads %s', (line, shown) => {
    expect(maskLine(line)).toBe(shown);
  });
});
