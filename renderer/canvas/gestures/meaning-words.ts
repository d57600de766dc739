import type { TFunction } from 'i18next';
import type { Meaning } from './connect-meaning.ts';

/** The meaning of a gesture as a sentence; empty when there is nothing to say yet. */
export function meaningWords(t: TFunction, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'connect':
      return t(`canvas.meaning.connect.${meaning.condition}`, { from: meaning.from, to: meaning.to });
    case 'join':
      return t('canvas.meaning.join', { service: meaning.service, network: meaning.network });
    case 'mount':
      return meaning.target === null
        ? t('canvas.meaning.mountAsk', { service: meaning.service, volume: meaning.source })
        : t('canvas.meaning.mount', {
            service: meaning.service,
            volume: meaning.source,
            target: meaning.target,
          });
    case 'add':
      return meaning.network === null
        ? t('canvas.meaning.add')
        : t('canvas.meaning.addTo', { network: meaning.network });
    case 'nothing':
      return t('canvas.meaning.nothing');
    case 'impossible':
      return t(`canvas.impossible.${meaning.why}`, meaning.values);
  }
}
