import { healthcheckBlock } from '../healthcheck.ts';
import type { RuleFix, ServiceInStack, StackAround, TechnologyRule } from '../technology-rule.ts';
import { jobReports } from './healthcheck.ts';
import { keysDiffer } from './keys-differ.ts';
import { addSibling, airflowServices, isHidden, longRoles, majorVersion } from './sibling.ts';
import { preparation } from './template.ts';

const pages = ['webserver', 'api-server'];

/** The first of Airflow's services says what is missing for all of them. */
function isFirst(service: ServiceInStack, stack: StackAround, roles: readonly string[]): boolean {
  return airflowServices(stack).find(({ role }) => roles.includes(role ?? ''))?.name === service.name;
}

/** No service of Airflow has this role, and none hides what it runs. */
function lacks(stack: StackAround, role: string, sign: RegExp): boolean {
  const services = airflowServices(stack);
  return !services.some(each => each.role === role || sign.test(each.command ?? '') || isHidden(each));
}

/** Nobody makes Airflow's tables and its first user (rule 88). */
const noInit: TechnologyRule = {
  id: 'airflow-no-init',
  severity: 'error',
  roles: longRoles,
  examine: (service, stack) => {
    if (
      !isFirst(service, stack, longRoles) ||
      !lacks(stack, 'init', /\bdb\s+(?:init|migrate|upgrade)\b|\binitdb\b/)
    )
      return [];
    const prepares = airflowServices(stack).some(
      ({ role, environment }) =>
        role === 'standalone' || '_AIRFLOW_DB_MIGRATE' in environment || '_AIRFLOW_DB_UPGRADE' in environment,
    );
    return prepares ? [] : [{ range: null, fixes: initFix(service, stack) }];
  },
};

function initFix(service: ServiceInStack, stack: StackAround): readonly RuleFix[] {
  const own = preparation.trimEnd().split('\n');
  const job = { name: 'airflow-init', command: 'version', extra: ['restart: "no"'] };
  const add = addSibling(stack, service, job, own);
  const waits = airflowServices(stack)
    .filter(({ role }) => longRoles.includes(role ?? ''))
    .map(({ name }) => ({
      kind: 'command' as const,
      command: 'connect',
      args: { from: name, to: 'airflow-init', condition: 'service_completed_successfully', longForm: true },
    }));
  return add.length === 0 ? [] : [{ id: 'airflow-add-init', safe: false, steps: [...add, ...waits] }];
}

/** Airflow 3 has no `webserver` any more (rule 90). */
const webserverRemoved: TechnologyRule = {
  id: 'airflow3-webserver-removed',
  severity: 'error',
  roles: ['webserver'],
  examine: (service, stack) => {
    if ((majorVersion(service) ?? 0) < 3) return [];
    const newer = airflowServices(stack).filter(each => (majorVersion(each) ?? 0) >= 3);
    const steps = newer.map(({ name }) => ({
      kind: 'command' as const,
      command: 'set-image',
      args: { service: name, image: 'apache/airflow:2.10.5' },
    }));
    const range = service.service.command?.range ?? null;
    const { image } = service;
    return [
      { range, values: { image: image ?? '' }, fixes: [{ id: 'airflow-stay-with-2', safe: false, steps }] },
    ];
  },
};

/** A page without a scheduler: nothing ever runs (rule 92). */
const schedulerMissing: TechnologyRule = {
  id: 'airflow-scheduler-missing',
  severity: 'error',
  roles: pages,
  examine: (service, stack) => {
    if (!isFirst(service, stack, pages) || !lacks(stack, 'scheduler', /\bscheduler\b|\bstandalone\b/))
      return [];
    const part = partOf('airflow-scheduler', 'scheduler', 'SchedulerJob');
    const steps = addSibling(stack, service, part);
    return [{ range: null, fixes: fixOf('airflow-add-scheduler', steps) }];
  },
};

/** Since Airflow 3 a service of its own reads the DAG files (rule 90). */
const dagProcessorMissing: TechnologyRule = {
  id: 'airflow3-dag-processor-missing',
  severity: 'error',
  roles: ['api-server'],
  examine: (service, stack) => {
    if ((majorVersion(service) ?? 0) < 3 || !isFirst(service, stack, ['api-server'])) return [];
    if (!lacks(stack, 'dag-processor', /\bdag-processor\b|\bstandalone\b/)) return [];
    const part = partOf('airflow-dag-processor', 'dag-processor', 'DagProcessorJob');
    const steps = addSibling(stack, service, part);
    return [{ range: null, fixes: fixOf('airflow-add-dag-processor', steps) }];
  },
};

function partOf(name: string, command: string, job: string) {
  return { name, command, extra: healthcheckBlock(jobReports(job)).trimEnd().split('\n') };
}

function fixOf(id: string, steps: RuleFix['steps']): readonly RuleFix[] {
  return steps.length === 0 ? [] : [{ id, safe: false, steps }];
}

const healthPage = 'AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK';

/** A healthcheck of the scheduler's own page, which is closed unless a setting opens it (rule 92). */
const healthPageClosed: TechnologyRule = {
  id: 'airflow-health-page-closed',
  severity: 'error',
  roles: ['scheduler'],
  examine: each => {
    const { name, service, environment } = each;
    const asks = /\b8974\b/.test(service.healthcheck?.test?.value ?? '');
    const isOpen = /^(?:true|1|t|yes|on)$/i.test(environment[healthPage] ?? '');
    if (!asks || isOpen || isHidden(each)) return [];
    const step = {
      kind: 'command' as const,
      command: 'set-variable',
      args: { service: name, name: healthPage, value: 'true' },
    };
    const range = service.healthcheck?.test?.range ?? null;
    return [{ range, fixes: [{ id: 'airflow-open-health-page', safe: true, steps: [step] }] }];
  },
};

/** What can be wrong with Airflow in the file. */
export const airflowRules: readonly TechnologyRule[] = [
  noInit,
  keysDiffer,
  webserverRemoved,
  dagProcessorMissing,
  schedulerMissing,
  healthPageClosed,
];
