/** Words of the problems area. */
export const problems = {} as const;
