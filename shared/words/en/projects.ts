/** Words of the projects area. */
export const projects = {} as const;
