/** Words of the rules about the text, ports, networks and dependencies. */
export const stackRules = {
  'depends-on-undefined': {
    title: 'It waits for a service that does not exist',
    message: '“{{service}}” waits for “{{name}}”, and there is no service of that name in this file.',
    explanation:
      'The name under depends_on must match a service of this file letter by letter. Docker refuses to start anything otherwise.',
  },
} as const;

/** Labels of their fixes. */
export const stackFixes = {
  'stop-waiting': 'Take “{{name}}” out of depends_on of “{{service}}”',
} as const;
