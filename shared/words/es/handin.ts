/** Words of the handin area. */
export const handin = {} as const;
