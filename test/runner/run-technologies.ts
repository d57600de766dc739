import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { technologies } from '../../shared/technologies/index.ts';
import type { Technology } from '../../shared/technologies/technology.ts';
import { dockerIsMissing } from '../support/find-docker.ts';
import { root } from './run-tool.ts';
import { reportOfVitest, type TestFileReport } from './run-vitest.ts';
import { type NotRun, type TechnologyRun, technologyTable, withTable } from './technology-table.ts';
import { testedStack } from './tested-stack.ts';

/** Tests of technologies that also belong to the suite `docker`. */
const deepTests = ['postgres', 'spark', 'airflow', 'kafka'].map(
  name => `test/electron/probes/${name}.docker.test.ts`,
);

/** Images that the lab builds, where it lies beside the repository. */
const labImages =
  'base postgres spark pgadmin redis python airflow kafka prometheus dask flink minio jupyter hdfs ray mariadb rabbitmq nginx';

/**
 * Runs the tests of every technology on a real Docker and ends with a table of what ran; `--write-readme` puts it into
 * README.md. Gives the exit code: 0 passed, 1 failed, 2 for a word it does not know.
 */
export async function runTechnologies(words: readonly string[]): Promise<number> {
  const unknown = words.find(word => word !== '--write-readme');
  if (unknown !== undefined) {
    console.error(`what is ${unknown}? Only --write-readme is known`);
    return 2;
  }
  buildLabImages();
  const missing = dockerIsMissing();
  if (missing !== null) {
    console.error(`Technologies cannot be tested: ${missing}.`);
    return 1;
  }
  const own = readdirSync(join(root, 'test/technologies')).filter(file => file.endsWith('.test.ts'));
  const reports = [
    await reportOfVitest('technologies', []),
    await reportOfVitest(
      'docker',
      deepTests.filter(file => existsSync(join(root, file))),
    ),
  ];
  const runs = reports.flatMap(({ report }) => (report?.testResults ?? []).map(runOf));
  const table = technologyTable(runs, notRun(runs));
  console.log(`\n${table}\n`);
  if (words.includes('--write-readme')) {
    const readme = join(root, 'README.md');
    writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
  }
  const [passed, failed] = [sum(runs, 'passed'), sum(runs, 'failed')];
  console.log(`tests: ${passed} passed, ${failed} failed`);
  const allRan = reports.every(({ code }) => code === 0) && runs.length >= own.length;
  return failed === 0 && allRan ? 0 : 1;
}

function buildLabImages(): void {
  const build = join(root, '../shared/lab/images/build');
  if (existsSync(build)) spawnSync(build, labImages.split(' '), { stdio: 'inherit' });
}

function runOf(report: TestFileReport): TechnologyRun {
  const file = relative(root, report.name);
  const count = (status: string): number =>
    report.assertionResults.filter(test => test.status === status).length;
  const [passed, failed] = [count('passed'), count('failed')];
  const { technologies: found, images } = testedStack(file, readFileSync(report.name, 'utf8'));
  return {
    technologies: found.map(({ name }) => name),
    title: report.assertionResults[0]?.ancestorTitles[0] ?? file,
    passed,
    // A file whose stack does not start fails without a test that does.
    failed: failed === 0 && report.status === 'failed' ? 1 : failed,
    skipped: report.assertionResults.length - passed - failed,
    seconds: (report.endTime - report.startTime) / 1000,
    images,
  };
}

/** Technologies with a part of their own that were in no stack whose tests ran. */
function notRun(runs: readonly TechnologyRun[]): readonly NotRun[] {
  const ran = new Set(runs.filter(run => run.passed > 0).flatMap(run => run.technologies));
  return technologies
    .filter(({ id, name, parts }) => id !== 'your-own' && parts.length > 0 && !ran.has(name))
    .map(technology => ({
      technology: technology.name,
      reason: imagesOf(technology).some(isHere) ? 'no test' : 'no image here',
    }));
}

/** Images that a drop of its parts would start. */
function imagesOf({ parts }: Technology): readonly string[] {
  return parts.flatMap(part => {
    const context = {
      name: part.serviceName,
      freePort: (port: number) => port,
      freeVolume: (volume: string) => volume,
      services: [],
    };
    return [...part.template(context).yaml.matchAll(/^\s*image: (\S+)/gm)].flatMap(
      ([, image]) => image ?? [],
    );
  });
}

function isHere(image: string): boolean {
  return spawnSync('docker', ['image', 'inspect', image], { stdio: 'ignore' }).status === 0;
}

function sum(runs: readonly TechnologyRun[], what: 'passed' | 'failed'): number {
  return runs.reduce((total, run) => total + run[what], 0);
}
