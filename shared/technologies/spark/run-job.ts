import type { TechnologyAction } from '../technology.ts';
import { masterPortOf } from './ports.ts';

const submit = '/opt/spark/bin/spark-submit';
/** Comes with every Spark distribution; app name `PythonPi`. */
const piExample = '/opt/spark/examples/src/main/python/pi.py';
const jobFolder = '/tmp/drawbridge';

/** Submits a job from the master's container: the example that computes Pi, or a Python file of the user. */
export const runJob: TechnologyAction = {
  id: 'spark-run-job',
  label: 'technologies.spark.runJob',
  roles: ['master'],
  fields: [
    {
      id: 'program',
      label: 'technologies.spark.field.program',
      kind: 'choice',
      choices: [
        { value: 'pi', label: 'technologies.spark.choice.pi' },
        { value: 'file', label: 'technologies.spark.choice.file' },
      ],
      initial: 'pi',
    },
    {
      id: 'partitions',
      label: 'technologies.spark.field.partitions',
      kind: 'number',
      initial: '400',
      when: { field: 'program', equals: 'pi' },
    },
    {
      id: 'file',
      label: 'technologies.spark.field.file',
      kind: 'file',
      initial: '',
      accept: '.py',
      when: { field: 'program', equals: 'file' },
    },
    {
      id: 'packages',
      label: 'technologies.spark.field.packages',
      kind: 'text',
      initial: '',
      optional: true,
      when: { field: 'program', equals: 'file' },
    },
  ],
  command: (target, fields) => {
    const start = [submit, '--master', `spark://${target.service}:${masterPortOf(target)}`];
    if (fields['program'] !== 'file')
      return { argv: [...start, piExample, partitions(fields['partitions'])], files: [] };
    const path = `${jobFolder}/${safeName(fields['fileName'])}`;
    const file = { path, content: fields['file'] ?? '' };
    return { argv: [...start, ...packages(fields['packages']), path], files: [file] };
  },
};

/** A whole number from 1 to 100,000; 400 for anything else. */
function partitions(text: string | undefined): string {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= 100_000 ? String(count) : '400';
}

/** Maven coordinates, as `--packages` takes them; the official image's user has no home for the cache. */
function packages(text: string | undefined): readonly string[] {
  const coordinates = (text ?? '').split(/[\s,]+/).filter(each => /^[\w.-]+:[\w.-]+:[\w.-]+$/.test(each));
  return coordinates.length === 0
    ? []
    : ['--packages', coordinates.join(','), '--conf', `spark.jars.ivy=${jobFolder}/ivy`];
}

/** A plain file name that ends in `.py` and cannot leave its folder or look like an option. */
function safeName(text: string | undefined): string {
  const base = (text ?? '').split(/[\\/]/).at(-1) ?? '';
  const stem = base
    .replace(/\.py$/i, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
  return `${stem.slice(0, 60) || 'job'}.py`;
}
