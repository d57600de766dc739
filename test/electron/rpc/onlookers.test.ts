import { expect, it } from 'vitest';
import { createOnlookers } from '../../../electron/rpc/onlookers.ts';
import { recordingPeer } from '../../support/fake-peer.ts';

it('Somebody looks as long as one window can be seen', () => {
  const heard: boolean[] = [];
  const onlookers = createOnlookers(looks => heard.push(looks));
  const [one, other] = [recordingPeer(), recordingPeer()];
  onlookers.come(one);
  onlookers.come(other);
  onlookers.see(one, false);
  expect(heard).toEqual([]);
  onlookers.see(other, false);
  expect(heard).toEqual([false]);
  onlookers.see(one, true);
  onlookers.see(other, true);
  expect(heard).toEqual([false, true]);
  onlookers.see(one, false);
  onlookers.leave(other);
  expect(heard).toEqual([false, true, false]);
  onlookers.come(other);
  expect(heard).toEqual([false, true, false, true]);
});
