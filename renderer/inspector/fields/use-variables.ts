import type { Variables } from '../../../shared/project/interpolate.ts';
import { useSession } from '../../session/session.ts';

const none: Variables = {};

/** The values for `${…}` of the open project. */
export function useVariables(): Variables {
  return useSession(state => state.derived?.variables ?? none);
}
