import { findPart } from '../../shared/technologies/index.ts';

/** A Compose file with one service, as a drop of this part writes it; Docker chooses the host ports. */
export function droppedPart(id: string, service: string): string {
  const template = findPart(id)?.template({
    name: service,
    freePort: wanted => wanted,
    freeVolume: wanted => wanted,
    services: [],
  });
  if (!template) throw new Error(`no part ${id}`);
  const body = template.yaml.replace(/^(?=.)/gm, '    ').replace(/- "\d+:(\d+)"/g, '- "127.0.0.1::$1"');
  const volumes = template.volumes.map(volume => `  ${volume}:\n`).join('');
  return `services:\n  ${service}:\n${body}${volumes && `volumes:\n${volumes}`}`;
}
