/** Words of the app area. */
export const app = {} as const;
