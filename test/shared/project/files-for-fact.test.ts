import { expect, test } from 'vitest';
import { filesForFact } from '../../../shared/project/files-for-fact.ts';
import { projectOf } from '../../support/projects/project-of.ts';

const web = 'services: {web: {image: "nginx:1.27"}}\n';
const project = projectOf({
  'compose.yaml':
    'include: [{path: [jobs/one.yaml, jobs/two.yaml]}]\nservices: {web: {extends: {file: common.yaml, service: web}}}\n',
  'compose.override.yaml': web,
  'common.yaml': web,
  'jobs/one.yaml': 'services: {job: {image: "redis:7"}}\n',
  'jobs/two.yaml': 'services: {job: {restart: always}}\n',
});

test.each([
  ['compose.yaml', ['compose.yaml', 'compose.override.yaml']],
  ['compose.override.yaml', ['compose.override.yaml']],
  ['jobs/one.yaml', ['jobs/one.yaml', 'jobs/two.yaml', 'compose.override.yaml']],
  ['jobs/two.yaml', ['jobs/two.yaml', 'compose.override.yaml']],
  ['common.yaml', []],
])('what %s says may be said, so that it counts, in %j', (file, files) => {
  expect(filesForFact(project, file)).toEqual(files);
});
