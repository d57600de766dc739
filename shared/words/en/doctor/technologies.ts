/** Words of the rules about images, health, data and secrets. */
export const technologyRules = {} as const;

/** Labels of their fixes. */
export const technologyFixes = {} as const;
