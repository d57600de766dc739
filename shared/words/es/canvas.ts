/** Words of the canvas area. */
export const canvas = {} as const;
