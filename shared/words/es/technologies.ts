/** Words of the technologies area. */
export const technologies = {} as const;
