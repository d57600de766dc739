import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import {
  buildPlace,
  buildPlaces,
  companionFiles,
  mentionedFiles,
  pathInProject,
} from '../../../shared/project/companion-files.ts';

const always = ['.env', '.env.example', '.gitignore', '.dockerignore', 'Dockerfile'];

describe('the files of a project beside its Compose file', () => {
  test.each<[string, string, readonly string[]]>([
    ['no build', 'services:\n  db:\n    image: postgres:16\n', []],
    ['short form', 'services:\n  app:\n    build: .\n', ['requirements.txt']],
    [
      'a folder',
      'services:\n  app:\n    build: ./app\n',
      ['app/Dockerfile', 'app/.dockerignore', 'app/requirements.txt'],
    ],
    [
      'long form',
      'services:\n  app:\n    build:\n      context: services/app/\n      dockerfile: docker/prod.Dockerfile\n',
      ['services/app/docker/prod.Dockerfile', 'services/app/.dockerignore', 'services/app/requirements.txt'],
    ],
    [
      'a Dockerfile above its context, inside the project',
      'services:\n  app:\n    build:\n      context: app\n      dockerfile: ../Dockerfile.app\n',
      ['Dockerfile.app', 'app/.dockerignore', 'app/requirements.txt'],
    ],
    [
      'shared by an anchor',
      'x-b: &b\n  build: ./api\nservices:\n  one:\n    <<: *b\n  two:\n    <<: *b\n',
      ['api/Dockerfile', 'api/.dockerignore', 'api/requirements.txt'],
    ],
    [
      'a variable with a default',
      `services:\n  app:\n    build: \${APP:-web}\n`,
      ['web/Dockerfile', 'web/.dockerignore', 'web/requirements.txt'],
    ],
    ['outside', 'services:\n  app:\n    build: ../other\n', []],
    ['absolute', 'services:\n  app:\n    build: /etc\n', []],
    ['remote', 'services:\n  app:\n    build: https://github.com/a/b.git#main\n', []],
    ['by ssh', 'services:\n  app:\n    build: git@github.com:a/b.git\n', []],
    ['inline', 'services:\n  app:\n    build:\n      context: app\n      dockerfile_inline: FROM a\n', []],
    [
      'a board as Dockerfile',
      'services:\n  app:\n    build:\n      context: .\n      dockerfile: compose.board.json\n',
      [],
    ],
    [
      'the Compose file as Dockerfile',
      'services:\n  app:\n    build:\n      context: .\n      dockerfile: compose.yaml\n',
      ['requirements.txt'],
    ],
    [
      'a hook of git',
      'services:\n  app:\n    build:\n      context: .\n      dockerfile: .git/hooks/pre-commit\n',
      [],
    ],
  ])('%s', (_name, text, more) => {
    expect(companionFiles('compose.yaml', buildPlaces(parseDocument('compose.yaml', text), {}))).toEqual([
      ...always,
      ...more,
    ]);
  });

  test('files of settings that are mounted or given as a config belong to the project, nothing else that is', () => {
    const text = `services:
  web:
    volumes:
      - ./pgadmin/servers.json:/config/servers.json:ro # ./old.json was here
      - "./conf/log4j2.properties:/opt/conf/log4j2.properties"
      - { type: bind, source: ./nginx.conf, target: /etc/nginx/nginx.conf }
      - ./data:/data
      - ./data/sales.csv:/sales.csv
      - ../shared.yaml:/shared.yaml
      - ./a/../../up.json:/up.json
      - ./\${NAME}.json:/name.json
      - ./.git/config.ini:/git.ini
configs:
  prometheus: { file: ./prometheus/prometheus.yml }
`;
    expect(mentionedFiles(text)).toEqual([
      'pgadmin/servers.json',
      'old.json',
      'conf/log4j2.properties',
      'nginx.conf',
      'prometheus/prometheus.yml',
    ]);
  });

  test('a text made to be slow to search is searched to its end all the same', () => {
    for (const part of ['=./', './a', '\n./.json', ',./.'])
      expect(mentionedFiles(part.repeat(300_000))).toEqual([]);
  });

  test('thousands of builds are not thousands of files', () => {
    const services = Array.from({ length: 2000 }, (_, at) => `  s${at}:\n    build: ./s${at}\n`).join('');
    const document = parseDocument('compose.yaml', `services:\n${services}`);
    expect(companionFiles('compose.yaml', buildPlaces(document, {})).length).toBe(200);
  });

  test('a service alone says of its build what the whole file says', () => {
    const text =
      'x-b: &b { build: ./all }\nservices:\n  a: { build: a }\n  b:\n    <<: *b\n  c: { image: c }\n';
    const document = parseDocument('compose.yaml', text);
    const alone = ['a', 'b', 'c'].flatMap(service => buildPlace(document, service, {}) ?? []);
    expect(alone).toEqual(buildPlaces(document, {}));
    expect(alone).toHaveLength(2);
  });

  test('a build says its service, folder and Dockerfile', () => {
    const text = 'services:\n  app:\n    build: ./src/app\n';
    expect(buildPlaces(parseDocument('compose.yaml', text), {})).toEqual([
      { service: 'app', folder: 'src/app', dockerfile: 'src/app/Dockerfile' },
    ]);
  });
});

test.each([
  [['.'], ''],
  [['./a//b/'], 'a/b'],
  [['a/../b'], 'b'],
  [['..'], null],
  [['a/../../b'], null],
  [['/a'], null],
  [['a', '/b'], null],
  [['a\\b'], null],
  [['C:b'], null],
  [['a\0b'], null],
  [['a\nb'], null],
  [['.GIT/config'], null],
  [['a./b'], null],
  [['x'.repeat(300)], null],
  [['a', ''], null],
])('%j is %j in a project', (parts, path) => {
  expect(pathInProject(...parts)).toBe(path);
});
