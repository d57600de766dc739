import type { Locator } from '@playwright/test';
import { languages } from '../../shared/words/words.ts';
import { composeContainer, composeLeftovers } from '../support/compose-leftovers.ts';
import { expect, test } from './support/app.ts';
import { avoidBusyPorts } from './support/free-ports.ts';
import { openPsql } from './support/open-psql.ts';
import { projectFile } from './support/project-file.ts';
import { exactly, windowOf, wordsOf } from './support/window.ts';

for (const language of languages) {
  test(`A first stack (${language}): PostgreSQL + pgAdmin, drawn, mended, run, looked into, stopped, deleted`, {
    tag: '@docker',
  }, async ({ page, context, openApp }) => {
    test.setTimeout(420_000);
    const app = await openApp();
    const window = windowOf(page, language);
    const say = wordsOf(language);
    const dialog = page.getByRole('dialog');
    const postgres = window.service('postgres');
    const pgadmin = window.service('pgadmin');
    const problems = page.getByRole('list', { name: say('doctor.panel.title') });

    await test.step('the start page knows Docker, speaks the language and has the course stack', async () => {
      if (language !== 'en')
        await page.getByRole('button', { name: wordsOf('en')('app.language'), exact: true }).click();
      await expect(window.engine).toContainText('Docker');
      await window.example(/PostgreSQL \+ pgAdmin/).click();
    });

    await test.step('the drawing and the file lie side by side, and nothing is to be mended', async () => {
      await expect(postgres).toBeVisible();
      await expect(pgadmin).toBeVisible();
      await expect(window.yaml).toContainText('postgres:16');
      const text = await avoidBusyPorts(await projectFile(app));
      const ports = [...text.matchAll(/"(\d+:\d+)"/g)].map(([, port]) => port ?? '');
      for (const port of ports) await expect(window.yaml).toContainText(port);
      await expect(window.problems).toHaveAccessibleName(
        say('doctor.panel.open', { summary: say('doctor.panel.none') }),
      );
    });

    await test.step('without its login and its volume the Doctor says what is missing, where it is', async () => {
      await pgadmin.click();
      await window.tab(say('app.panel.settings')).click();
      for (const name of ['PGADMIN_DEFAULT_EMAIL', 'PGADMIN_DEFAULT_PASSWORD'])
        await page
          .getByRole('button', { name: say('inspector.environment.remove', { name }), exact: true })
          .click();
      await window.volume('pgdata').focus();
      await page.keyboard.press('Delete');
      await expect(window.volume('pgdata')).toHaveCount(0);
      await window.tab('YAML').click();

      const login = title('pgadmin-credentials-missing');
      const mark = (service: string, summary: string): Locator =>
        page.getByRole('button', { name: say('doctor.panel.mark', { name: service, summary }), exact: true });
      await mark('postgres', say('doctor.panel.count.error', { count: 1 })).click();
      await expect(entry('db-without-volume')).toBeVisible();
      await expect(entry('pgadmin-credentials-missing')).toHaveCount(0);
      await mark('pgadmin', say('doctor.panel.count.error', { count: 1 })).click();
      await expect(entry('pgadmin-credentials-missing')).toContainText(say('doctor.panel.severity.error'));
      await entry('pgadmin-credentials-missing')
        .getByRole('button', {
          name: say('doctor.panel.show', { severity: say('doctor.panel.severity.error'), title: login }),
        })
        .click();
      await expect(page.locator('.cm-activeLine')).toContainText('pgadmin:');
      await expect(page.locator('.cm-lintRange-error')).toHaveText(['postgres', 'pgadmin']);
      await page.getByRole('button', { name: say('doctor.panel.showAll') }).click();
      await expect(problems.getByRole('listitem')).toHaveCount(2);
    });

    await test.step('one click each shows the lines that change, and one more writes them', async () => {
      await fix('pgadmin-credentials-missing').click();
      await expect(dialog).toContainText('PGADMIN_DEFAULT_EMAIL: ');
      await expect(dialog.getByRole('table')).not.toHaveCount(0);
      await dialog.getByRole('button', { name: say('doctor.panel.preview.apply') }).click();
      await expect(entry('pgadmin-credentials-missing')).toHaveCount(0);
      await fix('db-without-volume').click();
      await expect(dialog.locator('tr[data-kind="added"]').first()).toContainText('volumes:');
      await dialog.getByRole('button', { name: say('doctor.panel.preview.apply') }).click();
      await expect(window.volume('pgdata')).toBeVisible();
      await expect(window.problems).toHaveAccessibleName(
        say('doctor.panel.open', { summary: say('doctor.panel.none') }),
      );
      await page.getByRole('button', { name: say('doctor.panel.close') }).click();
    });

    await test.step('Run shows the progress of each service and the command line', async () => {
      await window.run.click();
      await expect(window.progress).toBeVisible();
      await expect(window.progress).toContainText(say('app.action.up.running'));
      await expect(window.progress).toContainText(/postgres/);
      await expect(window.progress).toContainText(/pgadmin/);
      await expect(window.progress).toContainText(/docker compose .*up/);
    });

    await test.step('both become healthy', async () => {
      const healthy = say('app.state.healthy');
      await expect(window.service('postgres', healthy)).toBeVisible({ timeout: 120_000 });
      await expect(window.service('pgadmin', healthy)).toBeVisible({ timeout: 120_000 });
    });

    const connections = exactly(say('technologies.postgres.label.connections'));
    await test.step('the card of Postgres shows its connections and the size of its database', async () => {
      await expect(postgres).toContainText(new RegExp(`\\d+ / 100 ${connections}`), { timeout: 30_000 });
      await expect(postgres).toContainText(/[\d.,]+ [kKM]i?B curso_bigdata/);
    });

    await test.step('a session that somebody opens is counted', async () => {
      const container = composeContainer(app.composeProject, 'postgres');
      const session = openPsql(container, 'alumno', 'curso_bigdata');
      await expect(postgres).toContainText(new RegExp(`[1-9]\\d* / 100 ${connections}`));
      session.close();
    });

    await test.step('SQL that is typed in the app runs there, and its table is shown', async () => {
      await postgres.getByRole('button', { name: say('technologies.postgres.openSql') }).click();
      await dialog
        .getByLabel(say('technologies.postgres.field.sql'), { exact: true })
        .fill('create table notas as select 40 + 2 as respuesta;\ntable notas;');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('log', { name: say('app.job.output') })).toContainText(
        /SELECT 1\s+respuesta\s+-+\s+42/,
      );
      await postgres.click();
      await window.tab(say('app.panel.live')).click();
      await expect(page.getByRole('tabpanel')).toContainText(/notas\s*curso_bigdata/);
    });

    await test.step('a click opens pgAdmin', async () => {
      const opened = context.waitForEvent('page');
      await pgadmin.getByRole('link').click();
      const shown = await opened;
      await shown.waitForLoadState('domcontentloaded');
      await expect(shown).toHaveTitle(/pgAdmin/);
      expect(new URL(shown.url()).origin, 'what a container serves has an origin of its own').not.toBe(
        new URL(page.url()).origin,
      );
      await shown.close();
    });

    await test.step('Stop keeps containers and data', async () => {
      await window.stop.click();
      await expect(window.service('postgres', say('app.state.exited'))).toBeVisible({ timeout: 90_000 });
      await expect(window.run).toBeEnabled();
      const kept = composeLeftovers(app.composeProject).map(entry => entry.split(' ')[0]);
      expect(kept.filter(kind => kind === 'container')).toHaveLength(2);
      expect(kept.filter(kind => kind === 'volume')).toHaveLength(2);
    });

    const deleteData = async (): Promise<void> => {
      await page.getByRole('button', { name: say('app.menu.label'), exact: true }).click();
      await page.getByRole('menuitem', { name: say('docker.deleteData.menu') }).click();
    };
    await test.step('deleting the data says by name and size what goes, and may be left', async () => {
      await deleteData();
      await expect(dialog).toContainText(say('docker.deleteData.explain'));
      const volumes = dialog
        .getByRole('list', { name: say('docker.deleteData.volumes') })
        .getByRole('listitem');
      await expect(volumes).toHaveCount(2, { timeout: 60_000 });
      for (const [volume, service] of [
        ['pgdata', 'postgres'],
        ['pgadmindata', 'pgadmin'],
      ]) {
        const line = volumes.filter({ hasText: `${app.composeProject}_${volume}` });
        await expect(line).toContainText(say('docker.deleteData.of', { services: service }));
        await expect(line).toContainText(/[1-9][\d.,]* ([kKM]i?)?B/);
      }
      await expect(dialog).toContainText(`${app.composeProject}-postgres-1`);
      await dialog.getByRole('button', { name: say('docker.deleteData.keep') }).click();
      await expect(dialog).toHaveCount(0);
      expect(composeLeftovers(app.composeProject)).not.toEqual([]);
    });

    await test.step('agreed to, it deletes them: nothing is left', async () => {
      await deleteData();
      await dialog
        .getByRole('button', { name: say('docker.deleteData.confirm', { count: 2 }) })
        .click({ timeout: 60_000 });
      await expect(window.progress).toContainText(say('app.action.down-delete.done'), { timeout: 90_000 });
      expect(composeLeftovers(app.composeProject)).toEqual([]);
      await expect(postgres).toHaveAccessibleName(new RegExp(`${say('canvas.kind.service')}$`));
    });

    function title(rule: string): string {
      return say(`doctor.rules.${rule}.title`);
    }
    function entry(rule: string): Locator {
      return problems.getByRole('listitem').filter({ hasText: title(rule) });
    }
    function fix(rule: string): Locator {
      return problems.getByRole('button', {
        name: say('doctor.panel.fixOf', { title: title(rule) }),
        exact: true,
      });
    }
  });
}
