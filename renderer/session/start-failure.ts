import type { PatientFailure } from '../../shared/doctor/rule.ts';
import type { EngineFailure } from '../../shared/rpc/messages.ts';

/** What the Doctor needs of a start that failed: its code, the service and port it names, Docker's last words. */
export function startFailureOf({ code, message, raw }: EngineFailure): PatientFailure {
  const { service, port, detail } = message.values ?? {};
  return {
    code,
    service: service ? String(service) : null,
    port: port ? String(port) : null,
    line: String(detail ?? raw?.trim().split('\n').at(-1) ?? ''),
  };
}
