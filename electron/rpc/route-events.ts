import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';
import type { ProjectHost } from '../projects/project-host.ts';
import type { Emit } from '../stacks/stack-runner.ts';
import type { Peer } from './peer.ts';
import type { StreamOwners } from './stream-owners.ts';

/** Sends what happens to whom it concerns: a project's followers, a stream's owner, or everybody. */
export function routeEvents(
  peers: ReadonlySet<Peer>,
  projects: Pick<ProjectHost, 'followers'>,
  owners: StreamOwners,
): Emit {
  return (name, event) => {
    const send = (peer: Peer): void => peer.send(name, event);
    const target = targetOf(event);
    switch (target.kind) {
      case 'everybody':
        for (const peer of peers) send(peer);
        break;
      case 'followers':
        for (const peer of projects.followers(target.project)) send(peer);
        break;
      case 'owner':
        owners.deliver(target.id, send);
        if (name === 'logs.ended' || name === 'job.ended') owners.forget(target.id);
        break;
      default:
        target satisfies never;
    }
  };
}

type Target =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'followers'; readonly project: string }
  | { readonly kind: 'owner'; readonly id: string };

function targetOf(event: EngineEvents[EventName]): Target {
  if ('project' in event) return { kind: 'followers', project: event.project };
  if ('stream' in event) return { kind: 'owner', id: event.stream };
  if ('job' in event) return { kind: 'owner', id: event.job };
  return { kind: 'everybody' };
}
