import type { TechnologyRule } from '../technology-rule.ts';

/** Who opens the page of a Jupyter without token and password runs programs in it: on a network, that is anybody. */
const isOpen: TechnologyRule = {
  id: 'jupyter-open',
  severity: 'warning',
  roles: ['server'],
  examine: ({ command, service }) => {
    const isSwitchedOff = /\.token[= ](?:''|"")?(?:\s|$|["',\]])/.test(command ?? '');
    const isPublished = service.ports.some(
      ({ hostIp, published }) => published !== null && hostIp !== '127.0.0.1',
    );
    const hasPassword = /\.(?:hashed_)?password[= ]["']?\w/.test(command ?? '');
    return isSwitchedOff && isPublished && !hasPassword ? [{ range: service.command?.range ?? null }] : [];
  },
};

/** What can be wrong with a Jupyter server in the file. */
export const jupyterRules: readonly TechnologyRule[] = [isOpen];
