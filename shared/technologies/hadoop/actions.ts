import type { TechnologyAction } from '../technology.ts';

const folder = '/tmp/drawbridge';

/** Puts a file of one's own into HDFS. */
const putFile: TechnologyAction = {
  id: 'hadoop-put-file',
  label: 'technologies.hadoop.putFile',
  roles: ['namenode'],
  fields: [
    {
      id: 'file',
      label: 'technologies.hadoop.field.file',
      kind: 'file',
      initial: '',
      accept: '.csv,.json,.txt,.sql,.py',
    },
    { id: 'path', label: 'technologies.hadoop.field.path', kind: 'text', initial: '/data' },
  ],
  command: (_target, fields) => {
    const name = safeName(fields['fileName']);
    const path = `${folder}/${name}`;
    const to = `${safePath(fields['path'])}/${name}`.replace(/^\/\//, '/');
    return {
      // The folder is made where it is missing; a file of that name is replaced.
      argv: [
        'bash',
        '-c',
        'hdfs dfs -mkdir -p "$(dirname "$1")" && hdfs dfs -put -f "$0" "$1" && hdfs dfs -ls "$1"',
        path,
        to,
      ],
      files: [{ path, content: fields['file'] ?? '' }],
    };
  },
};

/** Lists a folder of HDFS. */
const listFolder: TechnologyAction = {
  id: 'hadoop-list',
  label: 'technologies.hadoop.list',
  roles: ['namenode'],
  fields: [{ id: 'path', label: 'technologies.hadoop.field.path', kind: 'text', initial: '/' }],
  command: (_target, fields) => ({
    argv: ['hdfs', 'dfs', '-ls', '-R', '-h', safePath(fields['path'])],
    files: [],
  }),
};

/** What a card of Hadoop's can do. */
export const hadoopActions: readonly TechnologyAction[] = [putFile, listFolder];

/** An absolute path that cannot look like an option. */
function safePath(text: string | undefined): string {
  const parts = (text ?? '').split('/').filter(part => part !== '' && part !== '.' && part !== '..');
  return `/${parts.join('/')}`;
}

function safeName(text: string | undefined): string {
  const base = (text ?? '').split(/[\\/]/).at(-1) ?? '';
  const plain = base.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|-+$/g, '');
  return plain.slice(0, 80) || 'file';
}
