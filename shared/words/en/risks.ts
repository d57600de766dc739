/** Words of the risks area: one sentence per kind of risky fact; `subject` is the service or entry, `detail` what is written. */
export const risks = {
  privileged: '{{subject}} gets full control of this computer ({{detail}}).',
  capability: '{{subject}} gets an extra right over this computer: {{detail}}.',
  'security-opt': '{{subject}} switches off a protection: {{detail}}.',
  'host-namespace': '{{subject}} leaves its container’s own world ({{detail}}).',
  device: '{{subject}} gets a device of this computer: {{detail}}.',
  'bind-outside': '{{subject}} sees files outside the project: {{detail}}.',
  'docker-socket': '{{subject}} can control Docker, and with it this computer ({{detail}}).',
  'volume-bind-outside': 'The volume {{subject}} is really a folder or disk of this computer: {{detail}}.',
  'file-outside': '{{subject}} reads a file outside the project: {{detail}}.',
  'build-outside': 'Building {{subject}} reads or writes outside the project: {{detail}}.',
  provider: '{{subject}} is not a container but a program that runs on this computer: {{detail}}.',
  hook: '{{subject}} runs an extra command when it starts or stops ({{detail}}).',
  'remote-include': '{{subject}} includes a file from the internet: {{detail}}.',
} as const;
