/** Words of the demos area. */
export const demos = {} as const;
