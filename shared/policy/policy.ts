/** What reaches out of the containers, found on the resolved model. The words are under `risks.<code>`. */
export type RiskCode =
  | 'privileged'
  | 'capability'
  | 'security-opt'
  | 'host-namespace'
  | 'device'
  | 'bind-outside'
  | 'docker-socket'
  | 'volume-bind-outside'
  | 'file-outside'
  | 'build-outside'
  | 'provider'
  | 'hook'
  | 'remote-include';

/** One risky fact: the service (or top-level entry) and the value that makes it risky. */
export interface Risk {
  readonly code: RiskCode;
  readonly subject: string;
  readonly detail: string;
}
