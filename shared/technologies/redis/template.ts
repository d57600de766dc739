import type { Template, TemplateContext } from '../technology.ts';

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
healthcheck:
  test: ["CMD", "redis-cli", "ping"]
  interval: 5s
  timeout: 3s
  retries: 5
`,
    volumes: [volume],
  };
}
