import { blockKeys } from './keys/blocks.ts';
import { moreBlockKeys } from './keys/more-blocks.ts';
import { serviceKeys } from './keys/service.ts';

/** Words of the keys area: what each key of Compose is for, by its topic. */
export const keys = { service: serviceKeys, ...blockKeys, ...moreBlockKeys } as const;
