import { describe, expect, it } from 'vitest';
import { recogniseService } from '../../../shared/technologies/index.ts';
import { minio } from '../../../shared/technologies/minio/index.ts';
import type { Answers, ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';

const { probe, view } = minio;
if (!probe || !view?.panel) throw new Error('MinIO has a probe and a view');
const { panel } = view;

const own = { MINIO_ROOT_USER: 'alumno', MINIO_ROOT_PASSWORD: 'bigdata2026' };
const target = (environment: ProbeTarget['environment'] = own): ProbeTarget => ({
  service: 'minio',
  container: 'c1',
  role: 'server',
  environment,
  command: 'minio server /data --console-address :9001',
  addresses: {},
  hostname: null,
});

// What MinIO answered after one file of three bytes was put into one of two buckets, shortened.
const said: Answers = {
  health: '',
  buckets: `<?xml version="1.0" encoding="UTF-8"?>
<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Owner><ID>02d6</ID><DisplayName>minio</DisplayName></Owner><Buckets><Bucket><Name>gold</Name><CreationDate>0001-01-01T00:00:00.000Z</CreationDate></Bucket><Bucket><Name>lake</Name><CreationDate>2026-11-28T12:59:08.705Z</CreationDate></Bucket></Buckets></ListAllMyBucketsResult>`,
  'objects gold': `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>gold</Name><Prefix></Prefix><KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated></ListBucketResult>`,
  'objects lake': `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>lake</Name><Prefix></Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>a/hello.txt</Key><LastModified>2026-11-28T12:59:08.723Z</LastModified><ETag>&#34;764efa883dda1e11db47671c4a3bbd9e&#34;</ETag><Size>3</Size><StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>`,
  metrics: `# TYPE minio_cluster_capacity_usable_free_bytes gauge
minio_cluster_capacity_usable_free_bytes{server="127.0.0.1:9000"} 6.951919616e+10
minio_cluster_capacity_usable_total_bytes{server="127.0.0.1:9000"} 9.7793294336e+10
minio_cluster_drive_offline_total{server="127.0.0.1:9000"} 0
minio_cluster_drive_online_total{server="127.0.0.1:9000"} 1
minio_cluster_drive_total{server="127.0.0.1:9000"} 1
minio_s3_traffic_received_bytes{server="127.0.0.1:9000"} 3
`,
};

const read = (answers: Answers, environment?: ProbeTarget['environment']) =>
  probe.read(target(environment), answers, null, 1_000).reading;

describe('Recognising MinIO', () => {
  it.each([
    ['minio/minio', 'server'],
    ['quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z', 'server'],
    ['${IMAGE:-minio/minio:latest}', 'server'],
    ['bitnamilegacy/minio:2024', 'server'],
    ['minio/mc:latest', 'client'],
    ['quay.io/minio/mc', 'client'],
  ])('%s is a %s', (image, role) => {
    const found = recogniseService({ image, command: null, labels: {}, environment: {} });
    expect(found && `${found.technology.id} ${found.role}`).toBe(`minio ${role}`);
  });
});

describe('Asking MinIO', () => {
  it('asks for the buckets as the root user, then for their objects', () => {
    const sign = { as: 's3', accessKey: 'alumno', secretKey: 'bigdata2026' };
    const first = probe.ask(target(), {});
    expect(first.map(({ id }) => id)).toEqual(['health', 'buckets', 'metrics']);
    expect(first[1]).toMatchObject({ path: '/', sign });
    const rest = probe.ask(target(), { health: '', buckets: said['buckets'], metrics: '' });
    expect(rest).toEqual([
      { id: 'objects gold', kind: 'http', port: 9000, path: '/gold?list-type=2&max-keys=1000', sign },
      { id: 'objects lake', kind: 'http', port: 9000, path: '/lake?list-type=2&max-keys=1000', sign },
    ]);
    expect(probe.ask(target(), said)).toEqual([]);
  });

  it('signs nothing where the user comes from a secret', () => {
    const secret = {
      MINIO_ROOT_USER_FILE: '/run/secrets/user',
      MINIO_ROOT_PASSWORD_FILE: '/run/secrets/pass',
    };
    expect(probe.ask(target(secret), {})).not.toContainEqual(
      expect.objectContaining({ sign: expect.anything() }),
    );
    expect(read({ health: '', buckets: null, metrics: null }, secret)).toMatchObject({
      state: 'waiting',
      headline: { key: 'technologies.minio.locked' },
    });
  });

  it('takes the default user where the official image’s own variables lead nowhere', () => {
    const image = { MINIO_ROOT_USER_FILE: 'access_key', MINIO_ROOT_PASSWORD_FILE: 'secret_key' };
    expect(probe.ask(target(image), {})[1]).toMatchObject({ sign: { accessKey: 'minioadmin' } });
  });
});

describe('A reading of MinIO', () => {
  it('says buckets, what they hold and the room there is', () => {
    expect(read(said)).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.minio.buckets', values: { count: 2 } },
      facts: {
        buckets: 2,
        objects: 1,
        bytes: 3,
        diskBytes: 97_793_294_336,
        freeBytes: 69_519_196_160,
        drives: 1,
        offlineDrives: 0,
      },
      items: [
        { kind: 'bucket', id: 'gold', objects: 0, bytes: 0 },
        { kind: 'bucket', id: 'lake', objects: 1, bytes: 3 },
      ],
      series: { bytes: 3 },
    });
  });

  it('takes the scanner’s figures for a bucket too large to list, and none before it has any', () => {
    const large = {
      ...said,
      'objects lake': '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>',
    };
    expect(read(large).facts).toMatchObject({ buckets: 2, objects: null, bytes: null });
    const scanned = `${said['metrics']}minio_cluster_usage_object_total{server="a"} 4200\nminio_cluster_usage_total_bytes{server="a"} 1e+09\n`;
    expect(read({ ...large, metrics: scanned }).facts).toMatchObject({ objects: 4200, bytes: 1e9 });
  });

  it.each([
    ['default', said, {}, 'warning'],
    [
      'full',
      { ...said, metrics: String(said['metrics']).replace('6.951919616e+10', '1e+09') },
      own,
      'warning',
    ],
    [
      'offline',
      {
        ...said,
        metrics: String(said['metrics']).replace(
          'offline_total{server="127.0.0.1:9000"} 0',
          'offline_total{server="127.0.0.1:9000"} 1',
        ),
      },
      own,
      'error',
    ],
  ])('names %s', (key, answers, environment, state) => {
    const reading = read(answers, environment);
    expect(reading).toMatchObject({ state, headline: { key: `technologies.minio.trouble.${key}` } });
    expect(view.card(reading)[0]).toMatchObject({ kind: 'note', message: reading.headline, alert: true });
  });

  it('waits on answers that nobody understands', () => {
    for (const nonsense of ['<html>', 7, [], { a: 1 }])
      expect(read({ health: nonsense, buckets: nonsense, metrics: nonsense }).state).toBe('waiting');
  });

  it('has words for every row', () => {
    const large = {
      ...said,
      'objects lake': '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>',
    };
    for (const reading of [read(said, {}), read(large)])
      expect(missingWords(wordsOfRows([...view.card(reading), ...panel(reading)]))).toEqual([]);
  });
});

describe('MinIO’s button', () => {
  it('makes a bucket with a name that S3 allows', () => {
    const argv = (name: string) => minio.actions?.[0]?.command(target(), { name }).argv;
    expect(argv('Mi Lago')).toEqual(['mkdir', '-p', '/data/mi-lago']);
    expect(argv('../..')).toEqual(['mkdir', '-p', '/data/bucket-new']);
  });
});
