import type { RequiredVariable } from '../technology.ts';

/** The images stop at once without a word about root's password, under one of these names. */
export const rootPassword = (brand: 'MYSQL' | 'MARIADB'): RequiredVariable => ({
  names: [
    `${brand}_ROOT_PASSWORD`,
    'MYSQL_ROOT_PASSWORD',
    `${brand}_ROOT_PASSWORD_FILE`,
    `${brand}_ALLOW_EMPTY_${brand === 'MYSQL' ? '' : 'ROOT_'}PASSWORD`,
    `${brand}_RANDOM_ROOT_PASSWORD`,
  ],
  suggested: 'change-me',
  secret: true,
});
