import type { Positions } from '../../../shared/graph/layout/geometry.ts';
import { notifyOffer } from '../../session/notify.ts';
import type { Drawing } from '../use-drawing.ts';
import { joinMeant } from './join-meaning.ts';
import { perform } from './perform.ts';

/** Offers to join the network whose frame a card was put into: places never change the file by themselves. */
export function offerJoin(drawing: Drawing, moved: Positions): void {
  const meaning = joinMeant(drawing, moved);
  if (!meaning) return;
  const { service, network } = meaning;
  notifyOffer({ key: 'canvas.offer.join', values: { service, network } }, 'canvas.offer.take', () =>
    perform(meaning),
  );
}
