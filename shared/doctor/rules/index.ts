import type { Rule } from '../rule.ts';
import { dependsOnUndefined } from './depends-on-undefined.ts';
import { hostPortBusy } from './host-port-busy.ts';
import { hostPortDuplicate } from './host-port-duplicate.ts';
import { localhostInContainer } from './localhost-in-container.ts';
import { noSharedNetwork } from './no-shared-network.ts';
import { unknownKey } from './unknown-key.ts';
import { yamlTabIndent } from './yaml-tab-indent.ts';

/** Every rule, one file each; the order does not matter, `diagnose` sorts what they find. */
export const rules: readonly Rule[] = [
  dependsOnUndefined,
  hostPortBusy,
  hostPortDuplicate,
  localhostInContainer,
  noSharedNetwork,
  unknownKey,
  yamlTabIndent,
];
