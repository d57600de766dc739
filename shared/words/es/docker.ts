/** Words of the docker area. */
export const docker = {} as const;
