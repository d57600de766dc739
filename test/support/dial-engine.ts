import Docker from 'dockerode';
import { dialAgent } from '../../electron/engine/dial-agent.ts';
import { dockerHost, type EngineAddress } from '../../electron/engine/engine-address.ts';

/** A client whose connections go through `docker system dial-stdio`, as those to SSH addresses do. */
export function connectThrough(address: EngineAddress): Docker {
  const options: Docker.DockerOptions & { readonly agent: unknown } = {
    host: 'docker.invalid',
    port: 80,
    protocol: 'http',
    agent: dialAgent(dockerHost(address)),
  };
  return new Docker(options);
}
