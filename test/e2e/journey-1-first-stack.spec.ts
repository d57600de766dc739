import { composeContainer, composeLeftovers } from '../support/compose-leftovers.ts';
import { expect, test } from './support/app.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { openPsql } from './support/open-psql.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf } from './support/window.ts';

test('A first stack: PostgreSQL + pgAdmin, drawn, run, looked into, stopped', { tag: '@docker' }, async ({
  page,
  context,
  openApp,
}) => {
  test.setTimeout(300_000);
  const app = await openApp();
  const window = windowOf(page);

  await test.step('the start page knows Docker and has the course stack', async () => {
    await expect(window.engine).toContainText('Docker');
    await window.example(/PostgreSQL \+ pgAdmin/).click();
  });

  await test.step('the drawing and the file lie side by side', async () => {
    await expect(window.service('postgres')).toBeVisible();
    await expect(window.service('pgadmin')).toBeVisible();
    await expect(window.yaml).toContainText('postgres:16');
    const text = await avoidBusyPorts(await projectFile(app));
    const ports = [...text.matchAll(/"(\d+:\d+)"/g)].map(([, port]) => port ?? '');
    for (const port of ports) await expect(window.yaml).toContainText(port);
  });

  await test.step('Run shows the progress of each service and the command line', async () => {
    await window.run.click();
    await expect(window.progress).toBeVisible();
    await expect(window.progress).toContainText(/postgres/);
    await expect(window.progress).toContainText(/pgadmin/);
    await expect(window.progress).toContainText(/docker compose .*up/);
  });

  await test.step('both become healthy', async () => {
    await expect(window.service('postgres', 'healthy')).toBeVisible({ timeout: 120_000 });
    await expect(window.service('pgadmin', 'healthy')).toBeVisible({ timeout: 120_000 });
  });

  await test.step('the card of Postgres shows its connections and the size of its database', async () => {
    const card = window.service('postgres');
    await expect(card).toContainText(/\d+ \/ 100 connections/, { timeout: 30_000 });
    await expect(card).toContainText(/[\d.,]+ [kKM]i?B curso_bigdata/);
  });

  await test.step('a session that somebody opens is counted', async () => {
    const container = composeContainer(app.composeProject, 'postgres');
    const session = openPsql(container, 'alumno', 'curso_bigdata');
    await expect(window.service('postgres')).toContainText(/[1-9]\d* \/ 100 connections/);
    session.close();
  });

  await test.step('a click opens pgAdmin', async () => {
    const opened = context.waitForEvent('page');
    await window.service('pgadmin').getByRole('link').click();
    const pgadmin = await opened;
    await pgadmin.waitForLoadState('domcontentloaded');
    await expect(pgadmin).toHaveTitle(/pgAdmin/);
    expect(new URL(pgadmin.url()).origin, 'what a container serves has an origin of its own').not.toBe(
      new URL(page.url()).origin,
    );
    await pgadmin.close();
  });

  await test.step('Stop keeps containers and data', async () => {
    await window.stop.click();
    await expect(window.service('postgres', 'stopped')).toBeVisible({ timeout: 60_000 });
    await expect(window.run).toBeEnabled();
    const kept = composeLeftovers(app.composeProject).map(entry => entry.split(' ')[0]);
    expect(kept.filter(kind => kind === 'container')).toHaveLength(2);
    expect(kept).toContain('volume');
  });
});
