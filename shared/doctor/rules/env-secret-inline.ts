import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { keepInEnv } from '../secrets/keep-in-env.ts';
import { nameSecret } from '../secrets/name-secret.ts';

/** A secret stands in the file that is handed in and shared (rule 54; the course teaches `.env`). */
export const envSecretInline: Rule = {
  id: 'env-secret-inline',
  examine: examination => {
    const secrets = findSecrets(examination);
    return secrets.map((secret): Finding => {
      const { known, key, inUrl, range, path, value } = secret;
      const name = nameSecret(examination, secret, secrets);
      return {
        rule: 'env-secret-inline',
        severity: 'warning',
        subjects: [`service:${known.service.name}`],
        range,
        values: { service: known.service.name, key, ...(inUrl && { context: 'url' }) },
        fixes: [
          {
            id: 'move-secret-to-env',
            values: { name },
            steps: [
              {
                kind: 'command',
                command: 'set',
                args: { path, value: secret.replaced(`\${${name}}`), scope: 'shared' },
              },
              ...keepInEnv(name, value),
            ],
            safe: true,
          },
        ],
      };
    });
  },
};
