import { requiredVariablesRule } from '../required-variables.ts';

/** Postgres without a password for its first user: it refuses to make the database (rule 75; docker-library/postgres entrypoint). */
export const postgresPasswordMissing = requiredVariablesRule('postgres-password-missing', 'postgres');
