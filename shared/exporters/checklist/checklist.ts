import type { Finding } from '../../doctor/finding.ts';
import type { Examination, KnownService } from '../../doctor/rule.ts';
import { dockerfileOf } from '../../doctor/service-dockerfile.ts';
import type { Bundle } from '../bundle/bundle.ts';

/** What is asked of a hand-in: Week 3's five deliverables, and what every one needs. Words: `handin.checklist.<id>`. */
export type ChecklistId =
  | 'dockerfiles'
  | 'compose'
  | 'healthchecks'
  | 'volumes'
  | 'readme'
  | 'no-secrets'
  | 'doctor'
  | 'starts-elsewhere';

/** Why something is not met, or what was seen to. Words: `handin.reasons.<code>`. */
export interface ChecklistReason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where it is mended: a service on the canvas, a place in a file. */
  readonly jump: ChecklistJump | null;
}

/** Where a reason leads. */
export type ChecklistJump =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'text'; readonly file: string; readonly from: number; readonly to: number };

/** One line of the checklist. */
export interface ChecklistItem {
  readonly id: ChecklistId;
  readonly group: 'week3' | 'general';
  readonly state: 'met' | 'missing' | 'not-applicable';
  readonly reasons: readonly ChecklistReason[];
  /** It counts towards "something is missing": Week 3's deliverables only where the stack has Airflow. */
  readonly counts: boolean;
}

/** What the checklist looks at: the project as it is (for the places to jump to), and its copy. */
export interface ChecklistSource {
  readonly examination: Examination;
  /** What the Doctor says of the project as it is. */
  readonly findings: readonly Finding[];
  readonly bundle: Pick<Bundle, 'changes' | 'leftOut' | 'leaks' | 'findings'>;
}

/** Checks a hand-in before it is written: met, missing with what to do, or not asked of this stack. */
export function checklist(source: ChecklistSource): ChecklistItem[] {
  const week3 = isWeek3(source.examination);
  const items = [
    dockerfiles(source),
    compose(source),
    healthchecks(source),
    volumes(source),
    item('readme', 'week3', [], changed(source, 'readme-made') ? [reason('readme-made')] : []),
    noSecrets(source),
    doctor(source),
    startsElsewhere(source),
  ];
  return items.map(one => ({ ...one, counts: one.group === 'general' || week3 }));
}

/** An item before it is known whether it counts. */
type Line = Omit<ChecklistItem, 'counts'>;

/** An item that is met when nothing is missing; `notes` say what was seen to. */
function item(
  id: ChecklistId,
  group: ChecklistItem['group'],
  missing: readonly ChecklistReason[],
  notes: readonly ChecklistReason[] = [],
): Line {
  return missing.length > 0
    ? { id, group, state: 'missing', reasons: missing }
    : { id, group, state: 'met', reasons: notes };
}

function notAsked(id: ChecklistId, code: string): Line {
  return { id, group: 'week3', state: 'not-applicable', reasons: [reason(code)] };
}

function reason(
  code: string,
  values: ChecklistReason['values'] = {},
  jump: ChecklistJump | null = null,
): ChecklistReason {
  return { code, values, jump };
}

function toService(name: string): ChecklistJump {
  return { kind: 'node', node: `service:${name}` };
}

function changed({ bundle }: ChecklistSource, code: string): boolean {
  return bundle.changes.some(change => change.code === code);
}

const python = /python/i;

function dockerfiles({ examination }: ChecklistSource): Line {
  const built = examination.services.filter(known => known.service.build !== null);
  if (built.length === 0)
    return mayBecomeWeek3(examination)
      ? item('dockerfiles', 'week3', [reason('no-built-service')])
      : notAsked('dockerfiles', 'nothing-built');
  const missing = built.flatMap((known): ChecklistReason[] => {
    const service = known.service.name;
    const found = dockerfileOf(examination, known);
    if (!found) return [reason('no-dockerfile', { service }, toService(service))];
    const { stages } = found.dockerfile;
    if (!stages.some(stage => python.test(stage.base)) || stages.length > 1) return [];
    const range = stages[0]?.range ?? { file: found.file, from: 0, to: 0 };
    return [reason('single-stage', { service, file: found.file }, { kind: 'text', ...range })];
  });
  return item('dockerfiles', 'week3', missing);
}

/** A stack without Airflow is not Week 3's, or not yet: what Week 3 asks is shown then, and does not count. */
function isWeek3({ services }: Examination): boolean {
  return services.some(({ technology }) => technology?.id === 'airflow');
}

/** A Spark stack without Airflow is another exercise; anything else may be on its way to Week 3. */
function mayBecomeWeek3(examination: Examination): boolean {
  const { services } = examination;
  const isSpark = services.some(({ technology }) => technology?.id === 'spark');
  return isWeek3(examination) || (!isSpark && services.length > 0);
}

function compose({ examination }: ChecklistSource): Line {
  if (!mayBecomeWeek3(examination)) return notAsked('compose', 'other-exercise');
  const plays = (technology: string, roles?: readonly string[]): boolean =>
    examination.services.some(
      (known: KnownService) =>
        known.technology?.id === technology && (!roles || roles.includes(known.roleName ?? '')),
    );
  const wanted = [
    { part: 'PostgreSQL', there: plays('postgres') },
    { part: 'Airflow webserver', there: plays('airflow', ['webserver', 'api-server', 'standalone']) },
    { part: 'Airflow scheduler', there: plays('airflow', ['scheduler', 'standalone']) },
    { part: 'pgAdmin', there: plays('pgadmin') },
  ];
  return item(
    'compose',
    'week3',
    wanted.filter(({ there }) => !there).map(({ part }) => reason('no-part', { part })),
  );
}

function healthchecks({ examination, findings }: ChecklistSource): Line {
  if (examination.services.length === 0) return notAsked('healthchecks', 'no-services');
  const unsaid = new Set(
    findings.flatMap(({ rule, subjects }) =>
      ['service-without-healthcheck', 'healthy-without-healthcheck'].includes(rule) ? subjects : [],
    ),
  );
  const missing = examination.services.flatMap(({ service, role }) => {
    const bare = service.healthcheck === null || service.healthcheck.disabled;
    if (role?.oneShot || !(unsaid.has(`service:${service.name}`) && bare)) return [];
    return [reason('no-healthcheck', { service: service.name }, toService(service.name))];
  });
  return item('healthchecks', 'week3', missing);
}

function volumes({ examination, findings }: ChecklistSource): Line {
  const keepers = examination.services.filter(({ role }) => (role?.dataPaths.length ?? 0) > 0);
  if (keepers.length === 0) return notAsked('volumes', 'no-database');
  const missing = findings.flatMap(({ rule, subjects: [subject = ''] }) =>
    ['db-without-volume', 'volume-wrong-path'].includes(rule)
      ? [reason('no-volume', { service: subject.replace(/^service:/, '') }, { kind: 'node', node: subject })]
      : [],
  );
  return item('volumes', 'week3', missing);
}

function noSecrets(source: ChecklistSource): Line {
  const { changes, leaks } = source.bundle;
  const moved = changes.filter(({ code }) => code === 'secret-moved' || code === 'secret-masked').length;
  const weak = changes.filter(({ code }) => code === 'weak-secret');
  return item(
    'no-secrets',
    'general',
    leaks.map(file => reason('leak', { file })),
    [
      ...(moved > 0 ? [reason('secrets-moved', { count: moved })] : []),
      ...weak.map(({ values }) => reason('weak-secret', values)),
    ],
  );
}

/** Errors are mended in the project; what is said of the report is what stands in it, of the copy. */
function doctor({ findings, bundle }: ChecklistSource): Line {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = bundle.findings.filter(({ severity }) => severity === 'warning').length;
  return item(
    'doctor',
    'general',
    errors.map(({ rule, values, range }) =>
      reason('doctor-error', { ...values, rule }, { kind: 'text', ...range }),
    ),
    warnings > 0 ? [reason('doctor-warnings', { count: warnings })] : [],
  );
}

function startsElsewhere({ examination, bundle }: ChecklistSource): Line {
  if (!examination.document.parses || examination.services.length === 0)
    return item('starts-elsewhere', 'general', [reason('nothing-to-start')]);
  const missing = bundle.leftOut.flatMap(({ path, reason: why, needed }) =>
    needed ? [reason(`needed-${why}`, { path })] : [],
  );
  const imageless = examination.services.flatMap(({ service, image }) =>
    image === null && service.build === null && !service.keys.some(({ key }) => key === 'extends')
      ? [reason('no-image', { service: service.name }, toService(service.name))]
      : [],
  );
  return item('starts-elsewhere', 'general', [...missing, ...imageless]);
}
