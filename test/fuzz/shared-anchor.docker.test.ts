import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseDocument } from '../../shared/document/parse.ts';
import { readStack } from '../../shared/stack/read-stack.ts';
import { describeWithDocker, docker } from '../support/docker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sharedAnchor } from './bombs.ts';

describeWithDocker('1,000 uses of one anchor', () => {
  it('open as Docker opens them', async () => {
    const text = sharedAnchor(1_000);
    const path = join(await temporaryFolder(), 'compose.yaml');
    await writeFile(path, text);
    const said = docker('compose', '-p', 'db-anchors', '-f', path, 'config', '--format', 'json');
    const theirs: Record<string, { image: string; restart: string }> = JSON.parse(said).services;
    const stack = readStack(parseDocument('compose.yaml', text));
    const ours = Object.fromEntries(
      stack.services.map(({ name, image, restart }) => [
        name,
        { image: image?.value, restart: restart?.value },
      ]),
    );
    expect(Object.keys(theirs)).toHaveLength(1_000);
    expect(ours).toEqual(
      Object.fromEntries(
        Object.entries(theirs).map(([name, { image, restart }]) => [name, { image, restart }]),
      ),
    );
  });
});
