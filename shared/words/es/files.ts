/** Words of the files area. */
export const files = {} as const;
