import type { ServiceInStack, TechnologyRule } from '../technology-rule.ts';

const name = 'PGADMIN_DEFAULT_EMAIL';
const suggested = 'alumno@example.com';
const looksLikeOne = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/;
/** Names that no mail can ever reach; pgAdmin refuses them unless it is told not to. */
const special = /[@.](?:local|localhost|test|invalid|onion)$/i;

/** pgAdmin checks the form of its e-mail and stops when it does not like it (rule 80; pgadmin-org/pgadmin4#7297). */
export const emailInvalid: TechnologyRule = {
  id: 'pgadmin-email-invalid',
  severity: 'error',
  roles: ['server'],
  examine: one => {
    const email = one.environment[name];
    // Nothing at all is another rule's; a variable nobody knows is nobody's.
    if (!email || email.includes('$') || isAccepted(email, one)) return [];
    const written = one.service.environment.findLast(variable => variable.name === name);
    const args = { service: one.name, name, value: suggested };
    return [
      {
        range: written?.range ?? null,
        values: { email },
        fixes: [
          {
            id: 'pgadmin-email-invalid',
            values: { suggested },
            safe: !written?.value?.includes('$'),
            steps: [{ kind: 'command', command: 'set-variable', args }],
          },
        ],
      },
    ];
  },
};

function isAccepted(email: string, { environment }: ServiceInStack): boolean {
  if (environment['PGADMIN_CONFIG_ALLOW_SPECIAL_EMAIL_DOMAINS']) return email.includes('@');
  return looksLikeOne.test(email) && !special.test(email);
}
