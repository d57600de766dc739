import { requiredVariablesRule } from '../required-variables.ts';

/** pgAdmin without its first login: it stops at once (rule 79; pgadmin-org/pgadmin4#6756). */
export const pgadminCredentialsMissing = requiredVariablesRule('pgadmin-credentials-missing', 'pgadmin');
