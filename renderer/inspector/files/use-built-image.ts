import { useEffect, useState } from 'react';
import type { BuiltImage } from '../../../shared/rpc/messages.ts';
import { engine } from '../../session/engine.ts';
import { useSession } from '../../session/session.ts';

/** What is known of the image that was built for a service. */
export type Built =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'not-built' }
  | { readonly kind: 'image'; readonly image: BuiltImage };

/** The image of a service; asked again when Docker comes and when an action on the stack has ended. */
export function useBuiltImage(service: string | null): Built {
  const project = useSession(state => state.info?.project ?? null);
  const docker = useSession(state => state.docker.kind);
  const ended = useSession(state =>
    state.action?.state === 'running' ? null : (state.action?.action ?? 'none'),
  );
  const [built, setBuilt] = useState<Built>({ kind: 'asking' });
  useEffect(() => {
    if (project === null || service === null || docker !== 'ready' || ended === null) {
      if (ended !== null) setBuilt({ kind: 'unknown' });
      return;
    }
    let current = true;
    engine.call('image.history', { project, service }).then(
      image => {
        if (current) setBuilt(image ? { kind: 'image', image } : { kind: 'not-built' });
      },
      () => {
        // Docker's state says why; the form does without.
        if (current) setBuilt({ kind: 'unknown' });
      },
    );
    return () => {
      current = false;
    };
  }, [project, service, docker, ended]);
  return built;
}
