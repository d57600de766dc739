import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { inProject } from './support/several-files.ts';
import { windowOf, wordsOf } from './support/window.ts';

const t = wordsOf('en');

/** Spark workers of the course that begin as one service of another file. */
const texts = {
  'base.yml': `# One worker, written once for all of them.
services:
  spark-worker:
    image: bitnami/spark:3.5.0   # as in class
    command: [bin/spark-class, org.apache.spark.deploy.worker.Worker, "spark://spark-master:7077"]
    environment:
      SPARK_MODE: worker
      SPARK_WORKER_MEMORY: 1G   # per worker
      SPARK_WORKER_CORES: "1"
    volumes:
      - ./jobs:/opt/jobs
`,
  'compose.yaml': `# The cluster of week 2.
services:
  spark-master:
    image: bitnami/spark:3.5.0
    ports:
      - "8080:8080"
  worker-1:
    extends:
      file: base.yml
      service: spark-worker
    ports: ["8081:8081"]
  worker-2:
    extends: { file: base.yml, service: spark-worker }
    ports: ["8082:8081"]
`,
};
type File = keyof typeof texts;

test('What services take from another file by extends is changed there, for all of them', async ({
  page,
  openApp,
}) => {
  await inProject(texts, async folder => {
    const window = windowOf(page);
    let expected: Readonly<Record<File, string>> = texts;
    const change = (file: File, from: string, to: string): void => {
      expect(expected[file]).toContain(from);
      expected = { ...expected, [file]: expected[file].replace(from, to) };
    };
    const saved = async (): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+s');
      for (const file of ['base.yml', 'compose.yaml'] as const)
        await expect.poll(() => readFile(join(folder, file), 'utf8')).toBe(expected[file]);
    };
    await openApp(folder);
    await expect(window.service('worker-1')).toContainText('bitnami/spark:3.5.0');
    await window.service('worker-1').click();
    await page.getByRole('tab', { name: 'Settings' }).click();

    await test.step('its menu names the file and all services that change with it', async () => {
      await origin(page, 'image', 4).click();
      await expect(page.getByRole('menuitemradio')).toHaveText([
        'base.ymlsays it now; changes all of these: worker-1, worker-2',
        'compose.yamlonly for worker-1',
      ]);
      await page.getByRole('menuitemradio', { name: 'base.yml' }).click();
      await expect(page.getByText(t('files.origin.aimed', { file: 'base.yml' }))).toBeVisible();
    });

    await test.step('both cards change, and the file has only that line changed', async () => {
      await fill(page, t('inspector.directives.image.title'), 'bitnami/spark:3.5.1');
      for (const worker of ['worker-1', 'worker-2'])
        await expect(window.service(worker)).toContainText('bitnami/spark:3.5.1');
      await expect(window.service('spark-master')).toContainText('bitnami/spark:3.5.0');
      change('base.yml', 'spark:3.5.0   #', 'spark:3.5.1   #');
      await saved();
    });

    await test.step('a word of the command and a variable change there, each once it is chosen', async () => {
      await aim(page, 'command', 5);
      await fill(page, 'Word 3 of the command', 'spark://master:7077');
      change('base.yml', '"spark://spark-master:7077"', '"spark://master:7077"');
      await aim(page, 'SPARK_WORKER_MEMORY', 8);
      await fill(page, 'SPARK_WORKER_MEMORY', '2G');
      change('base.yml', 'MEMORY: 1G   #', 'MEMORY: 2G   #');
      await saved();
    });

    await test.step('the next change is for this service alone again', async () => {
      await fill(page, 'SPARK_WORKER_CORES', '2');
      change(
        'compose.yaml',
        '    ports: ["8081:8081"]\n',
        '    ports: ["8081:8081"]\n    environment:\n      SPARK_WORKER_CORES: "2"\n',
      );
      await saved();
    });

    await test.step('a new variable goes there by keyboard, and the other worker has it too', async () => {
      await page.getByRole('button', { name: t('inspector.environment.add') }).click();
      const menu = page.getByRole('button', { name: t('files.origin.chooseNew', { file: 'compose.yaml' }) });
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitemradio', { name: 'base.yml' }).focus();
      await page.keyboard.press('Enter');
      await field(page, t('inspector.environment.newName')).fill('TZ');
      await field(page, t('inspector.environment.newValue')).fill('UTC');
      await page.keyboard.press('Enter');
      change('base.yml', '_CORES: "1"\n', '_CORES: "1"\n      TZ: UTC\n');
      await saved();
      await window.service('worker-2').click();
      await expect(field(page, 'TZ')).toHaveValue('UTC');
    });

    await test.step('its own name is changed beside its file, and all that extend it follow', async () => {
      await fill(page, t('files.baseName', { file: 'base.yml' }), 'worker');
      change('base.yml', '  spark-worker:', '  worker:');
      change('compose.yaml', '      service: spark-worker', '      service: worker');
      change('compose.yaml', 'service: spark-worker }', 'service: worker }');
      await saved();
    });

    await test.step('taken back to the start: every byte of both files', async () => {
      const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
      await expect(async () => {
        if (await undo.isEnabled()) await undo.click();
        expect(await undo.isEnabled()).toBe(false);
      }).toPass({ timeout: 30_000, intervals: [50] });
      expected = texts;
      await saved();
      await expect(window.service('worker-2')).toContainText('bitnami/spark:3.5.0');
    });
  });
});

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: label, exact: true });
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await field(page, label).press('Enter');
}

/** The note beside a value that base.yml says. */
function origin(page: Page, name: string, line: number) {
  return page.getByRole('button', { name: new RegExp(`^${name}: base\\.yml, line ${line}\\.`) });
}

/** Sends the next change of a value to base.yml. */
async function aim(page: Page, name: string, line: number): Promise<void> {
  await origin(page, name, line).click();
  await page.getByRole('menuitemradio', { name: 'base.yml' }).click();
}
