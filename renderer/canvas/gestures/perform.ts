import { type CommandOutcome, runCommand } from '../../session/run-command.ts';
import { useCanvas } from '../canvas-state.ts';
import type { Meaning } from './connect-meaning.ts';
import { offerWiring } from './offer-wiring.ts';

/** Does what a gesture means; a mount without a known place asks for it first. */
export function perform(meaning: Meaning): CommandOutcome | null {
  switch (meaning.kind) {
    case 'connect': {
      const takeBack = offerWiring(meaning.from, meaning.to);
      const outcome = runCommand('connect', {
        from: meaning.from,
        to: meaning.to,
        ...(meaning.condition === 'service_started' ? {} : { condition: meaning.condition }),
      });
      if (outcome.kind !== 'done') takeBack();
      return outcome;
    }
    case 'join':
      return runCommand('join-network', { service: meaning.service, network: meaning.network });
    case 'mount':
      if (meaning.target !== null) {
        return runCommand('mount', {
          service: meaning.service,
          source: meaning.source,
          target: meaning.target,
        });
      }
      useCanvas.setState({
        question: { service: meaning.service, volume: meaning.source, kind: meaning.store },
      });
      return null;
    case 'add':
    case 'nothing':
    case 'impossible':
      return null;
  }
}
