import type { Rule } from '../rule.ts';
import { technologyRules } from '../technologies/technology-rules.ts';
import { wiringRules } from '../technologies/wiring-rules.ts';
import { containerNameDuplicate } from './container-name-duplicate.ts';
import { dbWithoutVolume } from './db-without-volume.ts';
import { dependsOnUndefined } from './depends-on-undefined.ts';
import { dependsOnWithoutHealth } from './depends-on-without-health.ts';
import { dockerfileSingleStage } from './dockerfile-single-stage.ts';
import { envSecretInline } from './env-secret-inline.ts';
import { healthyWithoutHealthcheck } from './healthy-without-healthcheck.ts';
import { hostPortBusy } from './host-port-busy.ts';
import { hostPortDuplicate } from './host-port-duplicate.ts';
import { imageDiscontinued } from './image-discontinued.ts';
import { imageEndOfLife } from './image-end-of-life.ts';
import { imageNoVersion } from './image-no-version.ts';
import { localhostInContainer } from './localhost-in-container.ts';
import { missingKey } from './missing-key.ts';
import { newerKey } from './newer-key.ts';
import { noSharedNetwork } from './no-shared-network.ts';
import { pgIsreadyIncomplete } from './pg-isready-incomplete.ts';
import { pgIsreadySocket } from './pg-isready-socket.ts';
import { pgadminCredentialsMissing } from './pgadmin-credentials-missing.ts';
import { postgresPasswordMissing } from './postgres-password-missing.ts';
import { serviceNameInvalid } from './service-name-invalid.ts';
import { serviceWithoutHealthcheck } from './service-without-healthcheck.ts';
import { unknownKey } from './unknown-key.ts';
import { volumeWrongPath } from './volume-wrong-path.ts';
import { wrongValueType } from './wrong-value-type.ts';
import { yamlLostIndentation } from './yaml-lost-indentation.ts';
import { yamlTabIndent } from './yaml-tab-indent.ts';

/** Every rule, one file each; the order does not matter, `diagnose` sorts what they find. */
export const rules: readonly Rule[] = [
  pgadminCredentialsMissing,
  postgresPasswordMissing,
  dependsOnWithoutHealth,
  healthyWithoutHealthcheck,
  serviceWithoutHealthcheck,
  dbWithoutVolume,
  volumeWrongPath,
  imageNoVersion,
  imageDiscontinued,
  imageEndOfLife,
  envSecretInline,
  pgIsreadyIncomplete,
  pgIsreadySocket,
  dockerfileSingleStage,
  dependsOnUndefined,
  hostPortBusy,
  hostPortDuplicate,
  containerNameDuplicate,
  localhostInContainer,
  noSharedNetwork,
  unknownKey,
  wrongValueType,
  missingKey,
  newerKey,
  serviceNameInvalid,
  yamlLostIndentation,
  yamlTabIndent,
  ...technologyRules,
  ...wiringRules,
];
