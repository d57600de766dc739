import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { askJupyter, openNotebook, type Shown } from '../support/jupyter-notebook.ts';
import { type RunningStack, startExample } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-notebook';
const token = 'bigdata2026';
const patiently = { timeout: 60_000, interval: 1_000 };
const example = join(import.meta.dirname, '../../resources/examples/notebook/notebook/sales.ipynb');

describeWithDocker('The notebook stack, running', () => {
  let stack: RunningStack;
  let address: string;

  beforeAll(() => {
    // Where nothing can be pulled, the lab's image with Spark stands in; the notebook uses nothing of Spark.
    standInFor('quay.io/jupyter/scipy-notebook:2025-12-31', 'quay.io/jupyter/pyspark-notebook:latest');
    stack = startExample(project, 'notebook');
    address = stack.compose('port', 'notebook', '8888').trim();
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const readings = (snapshot: LiveSnapshot): readonly Reading[] =>
    snapshot.services.find(({ name }) => name === 'notebook')?.readings ?? [];
  const reading = async (): Promise<Reading | undefined> => readings(await stack.status())[0];
  const psql = (sql: string): string =>
    stack.compose('exec', '-T', 'postgres', 'psql', '-U', 'alumno', '-d', 'curso_bigdata', '-Atc', sql);

  it('is ready, with no kernel, as its own interface says', async () => {
    expect(await askJupyter(address, token, 'kernels')).toEqual([]);
    const said = await reading();
    expect(said).toMatchObject({
      technology: 'jupyter',
      state: 'ok',
      headline: 'Ready; no notebook is open',
      facts: { page: true, unlocked: true, kernels: 0, busy: 0, notebooks: 0 },
      items: [],
    });
    expect(said?.facts['version']).toBe((await askJupyter(address, token, '')).version);
  });

  it('shows the notebook that reads the database and draws it, its kernel at work and at rest, and gone', async () => {
    const notebook = await openNotebook(address, token, 'work/sales.ipynb');
    const shown: Shown[] = [];
    for (const cell of JSON.parse(readFileSync(example, 'utf8')).cells)
      if (cell.cell_type === 'code') shown.push(...(await notebook.run(cell.source.join(''))));
    expect(shown.map(({ type }) => type)).toContain('image/png');
    expect(shown.some(({ content }) => content.includes('Lima') && content.includes('76.4'))).toBe(true);
    expect(psql("select total from sales_by_city where city = 'Lima'")).toBe('76.4');

    const long = notebook.run('import time; time.sleep(20)');
    await expect.poll(async () => (await reading())?.facts, patiently).toMatchObject({ kernels: 1, busy: 1 });
    const busy = await askJupyter(address, token, 'kernels');
    expect(busy).toMatchObject([{ execution_state: 'busy' }]);
    await long;
    await expect.poll(async () => (await reading())?.facts, patiently).toMatchObject({ busy: 0, idle: 1 });
    const [session] = await askJupyter(address, token, 'sessions');
    expect((await reading())?.items).toMatchObject([
      { kind: 'notebook', id: session.id, path: 'work/sales.ipynb', state: 'idle', windows: 1 },
    ]);

    await notebook.close();
    await expect
      .poll(async () => (await reading())?.facts, patiently)
      .toMatchObject({ kernels: 0, notebooks: 0 });
    expect(await askJupyter(address, token, 'sessions')).toEqual([]);
  });

  it('says no token in anything it says', async () => {
    expect(JSON.stringify(await stack.status())).not.toContain(token);
    expect(stack.compose('exec', '-T', 'notebook', 'jupyter', 'server', 'list')).toContain(`token=${token}`);
  });

  it('runs the notebook file from end to end, as its card’s button does', () => {
    psql('drop table sales_by_city');
    const file = './work/sales.ipynb';
    stack.compose(
      'exec',
      '-T',
      'notebook',
      'jupyter',
      'nbconvert',
      '--to',
      'notebook',
      '--execute',
      '--inplace',
      file,
    );
    expect(psql('select count(*) from sales_by_city')).toBe('4');
    expect(stack.compose('exec', '-T', 'notebook', 'grep', '-c', 'image/png', file).trim()).toBe('1');
  });
});
