import type { HealthcheckFields } from '../healthcheck.ts';

/** Redis answers PONG once its data is loaded. */
export const redisHealthcheck: HealthcheckFields = {
  test: ['CMD', 'redis-cli', 'ping'],
  interval: '5s',
  timeout: '3s',
  retries: 5,
};
