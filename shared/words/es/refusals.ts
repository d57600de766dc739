/** Words of the refusals area. */
export const refusals = {} as const;
