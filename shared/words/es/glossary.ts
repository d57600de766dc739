/** Words of the glossary area. */
export const glossary = {} as const;
