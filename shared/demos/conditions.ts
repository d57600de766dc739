import type { DemoView } from './demo.ts';

const here = new Set([
  'running',
  'healthy',
  'starting',
  'restarting',
  'unhealthy',
  'exited',
  'paused',
  'created',
]);

/** The service has ended with an error. */
export function hasFailed(service: string) {
  return ({ services }: DemoView): boolean =>
    services.some(one => one.name === service && one.state === 'exited' && (one.exitCode ?? 0) !== 0);
}

/** The service has ended well. */
export function hasEndedWell(service: string) {
  return ({ services }: DemoView): boolean =>
    services.some(one => one.name === service && one.state === 'exited' && one.exitCode === 0);
}

/** Every service of the stack is healthy. */
export function allHealthy({ services }: DemoView): boolean {
  return services.length > 0 && services.every(one => one.state === 'healthy');
}

/** No container of the stack is there any more. */
export function allGone({ services }: DemoView): boolean {
  return services.length > 0 && !services.some(one => here.has(one.state));
}

/** The last start was refused for this reason. */
export function startFailed(code: string) {
  return ({ startFailure }: DemoView): boolean => startFailure === code;
}

/** The Doctor finds this no more. */
export function isMended(rule: string) {
  return ({ findings }: DemoView): boolean => !findings.some(finding => finding.rule === rule);
}

/** The Doctor shows the line of a log that proves it. */
export function isProven(rule: string) {
  return ({ findings }: DemoView): boolean =>
    findings.some(finding => finding.rule === rule && finding.evidence !== undefined);
}
