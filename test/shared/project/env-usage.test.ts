import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { envFileUsers, variableUses } from '../../../shared/project/env-usage.ts';
import { variableReferences } from '../../../shared/project/variable-references.ts';

const yaml = `x-env: &env
  SHARED: \${KEY:-change-me}
  UNUSED_HERE: $\${NOT_OURS}
services:
  db:
    image: postgres:\${TAG-16}
    environment: { PASSWORD: "\${PASSWORD}", SHARED: *missing }
  web:
    environment:
      <<: *env
    command: echo \${PASSWORD:?set it} $PLAIN
    env_file: ./.env
  job:
    env_file: [{ path: other.env }, .env]
volumes:
  data: { name: "\${PREFIX:-a}_data" }
`.replace(', SHARED: *missing', '');
const document = parseDocument('compose.yaml', yaml);

describe('The use of variables', () => {
  it('names the services that take each, also through an anchor, with default and need', () => {
    expect(variableUses(document)).toEqual([
      { name: 'TAG', services: ['db'], fallback: '16', needed: false },
      { name: 'PASSWORD', services: ['db', 'web'], fallback: null, needed: true },
      { name: 'KEY', services: ['web'], fallback: 'change-me', needed: false },
      { name: 'PLAIN', services: ['web'], fallback: null, needed: true },
      { name: 'PREFIX', services: [], fallback: 'a', needed: false },
    ]);
  });

  it('knows who gets a whole env file', () => {
    expect(envFileUsers(document, '.env')).toEqual(['web', 'job']);
    expect(envFileUsers(document, 'other.env')).toEqual(['job']);
  });

  it('sees variables inside defaults, and none in $$', () => {
    expect(variableReferences('${A:-${B:-x}} $$C ${D:+on}')).toEqual([
      { name: 'A', fallback: 'x', needed: false },
      { name: 'B', fallback: 'x', needed: false },
      { name: 'D', fallback: null, needed: false },
    ]);
  });
});
