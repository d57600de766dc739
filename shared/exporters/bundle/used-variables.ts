/** A `${NAME}` of a Compose file, with the default that stands behind `:-`. */
export interface UsedVariable {
  readonly name: string;
  readonly fallback: string | null;
}

const variable = /\$\$|\$\{([A-Za-z_]\w*)(?:(:?[-?+])((?:[^{}]|\$\{[^{}]*\})*))?\}|\$([A-Za-z_]\w*)/g;
/** Set by the system or the shell, not by a project. */
const ofTheSystem = new Set(['HOME', 'PWD', 'USER', 'PATH', 'USERPROFILE', 'HOSTNAME', 'SHELL', 'TMPDIR']);

/** The variables that a Compose file takes from `.env`, in the order of the file; comments do not count. */
export function usedVariables(text: string): UsedVariable[] {
  const found = new Map<string, UsedVariable>();
  const note = (source: string): void => {
    for (const [, braced, operator = '', argument = '', bare] of source.matchAll(variable)) {
      const name = braced ?? bare;
      if (argument.includes('${')) note(argument);
      if (name === undefined || ofTheSystem.has(name)) continue;
      const fallback = operator.endsWith('-') ? argument : null;
      if ((found.get(name)?.fallback ?? null) === null) found.set(name, { name, fallback });
    }
  };
  note(text.replace(/^[ \t]*#.*$/gm, ''));
  return [...found.values()];
}
