import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngineAccess } from '../../../electron/engine/engine-access.ts';
import { EngineError } from '../../../electron/failure.ts';
import { createConsents } from '../../../electron/stacks/consents.ts';
import { preflight } from '../../../electron/stacks/preflight.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';
import { riskyFiles, riskyStacks } from '../../support/risky-stacks.ts';

let place: ProjectFolder;
let home: string;
beforeAll(() => {
  place = projectFolder('preflight', { ...riskyFiles, 'data/x': '' });
  home = join(dirname(place.folder), 'home');
  place.write('../home/.ssh/id_rsa', '');
  place.write('../outside.env', 'A=1\n');
  place.write('../other.conf', '');
  place.link('to-etc', '/etc');
  place.link('to-socket', '/var/run/docker.sock');
  place.link('to-data', './data');
});
afterAll(() => place.remove());

const check = async (file: string) => {
  const access = createEngineAccess({ environment: { ...process.env, HOME: home }, home });
  const { preflight: found } = await preflight(
    {
      cli: access.cli,
      engine: access.engine,
      consents: createConsents(join(home, 'config')),
      environment: access.environment,
      home,
      platform: 'linux',
      local: () => true,
    },
    { file, folder: dirname(file) },
  );
  access.dispose();
  return found;
};

describeWithDocker('Before a stack starts', () => {
  describe('Compose resolves it, and every way out is named', () => {
    it.each(riskyStacks)('$name: $codes', async ({ yaml, codes }) => {
      const found = await check(place.write('compose.yaml', yaml));
      expect([...new Set(found.risks.map(({ code }) => code))].sort()).toEqual([...new Set(codes)].sort());
      expect(found.agreed).toBe(codes.length === 0);
    });
  });

  describe('ports and images', () => {
    let server: Server | null = null;
    afterEach(() => void server?.close());

    it('names ports that somebody else holds, and images that are not here', async () => {
      server = createServer();
      const port = await new Promise<number>(resolve => {
        server?.listen(0, '127.0.0.1', () => {
          const address = server?.address();
          resolve(address && typeof address === 'object' ? address.port : 0);
        });
      });
      const yaml = `services:
  a: {image: "redis:7", ports: ["${port}:6379"]}
  b: {image: "example.com/nowhere:1", ports: ["6379"]}
  c: {build: .}
`;
      const found = await check(place.write('compose.yaml', yaml));
      expect(found.busyPorts).toEqual([{ service: 'a', port, protocol: 'tcp' }]);
      expect(found.missingImages).toEqual(['example.com/nowhere:1']);
    });
  });

  describe('what would be fetched is refused before Compose reads it', () => {
    it.each([
      ['an include', 'include: ["oci://localhost:1/x"]\nservices: {}\n'],
      ['a variable', 'include: ["${WHERE:-https://localhost:1/x.git}"]\nservices: {}\n'],
      ['a file of the project', 'include: [nested.yaml]\nservices: {}\n'],
      ['extends', 'services: {a: {extends: {file: "https://localhost:1/x.git", service: a}}}\n'],
    ])('%s', async (_name, yaml) => {
      place.write('nested.yaml', 'include: ["https://localhost:1/x.git"]\n');
      await expect(check(place.write('compose.yaml', yaml))).rejects.toSatisfy(
        (error: unknown) => error instanceof EngineError && error.failure.code === 'remote-include',
      );
    });
  });

  it('says what is wrong with a file that Compose does not accept', async () => {
    const file = place.write('compose.yaml', 'services: {a: {image: x, imagee: y}}\n');
    await expect(check(file)).rejects.toMatchObject({ failure: { code: 'compose-invalid' } });
  });

  it('forgets nothing it was told, and asks again only when the risks change', async () => {
    const consents = createConsents(join(home, 'config'));
    const file = place.write('compose.yaml', 'services: {a: {image: "redis:7", privileged: true}}\n');
    await consents.agree(file, (await check(file)).hash);
    place.write(
      'compose.yaml',
      'services: {a: {image: "redis:7-alpine", privileged: true, environment: {A: 1}}}\n',
    );
    expect((await check(file)).agreed).toBe(true);
    place.write('compose.yaml', 'services: {a: {image: "redis:7", privileged: true, cap_add: [ALL]}}\n');
    expect((await check(file)).agreed).toBe(false);
  });
});
