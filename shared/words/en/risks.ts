/** Words of the risks area. */
export const risks = {} as const;
