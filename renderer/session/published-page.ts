import { useSession } from './session.ts';

/**
 * The address on this computer of a page that a running service has on a port of its container (`target`), as Docker
 * really published it; null while there is none. Another origin than the app's, always.
 */
export function usePublishedPage(service: string, target: number | null): string | null {
  return useSession(state => {
    if (target === null) return null;
    const live = state.live?.services.find(({ name }) => name === service);
    const port = live?.containers
      .filter(container => container.state === 'running')
      .flatMap(container => container.ports)
      .find(entry => entry.target === target && entry.protocol === 'tcp' && entry.published !== null);
    return port ? `http://localhost:${port.published}/` : null;
  });
}
