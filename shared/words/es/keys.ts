import { blockKeys } from './keys/blocks.ts';
import { moreBlockKeys } from './keys/more-blocks.ts';
import { serviceKeys } from './keys/service.ts';

/** Palabras de las claves de Compose: para qué sirve cada una, por su tema. */
export const keys = { service: serviceKeys, ...blockKeys, ...moreBlockKeys } as const;
