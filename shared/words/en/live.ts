/** Words of the live area. */
export const live = {} as const;
