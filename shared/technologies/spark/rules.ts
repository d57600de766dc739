import type { TechnologyRule } from '../technology-rule.ts';
import { masterUrl } from './rules/master-url.ts';
import { roleCommand } from './rules/role-command.ts';
import { sameVersion } from './rules/same-version.ts';

/** What can be wrong with Spark in the file. */
export const sparkRules: readonly TechnologyRule[] = [masterUrl, roleCommand, sameVersion];
