/** Words of the doctor area. */
export const doctor = {} as const;
