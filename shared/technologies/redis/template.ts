import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { redisHealthcheck } from './healthcheck.ts';

/** Redis 7 with its snapshots in a named volume. */
export function redisTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('redisdata');
  return {
    yaml: `image: redis:7
ports:
  - "${context.freePort(6379)}:6379"
volumes:
  # Redis keeps everything in memory and writes snapshots here.
  - ${volume}:/data
${healthcheckBlock(redisHealthcheck)}`,
    volumes: [volume],
  };
}
