/** Words of the bring area. */
export const bring = {} as const;
