import type { EndOfLife, ImageFacts, RecognisedService, Replacement } from '../technology.ts';

const image = 'apache/spark:3.5.4-python3';

/** What Bitnami's start script made of `SPARK_MODE`, as a command of the official image. */
function commandOf({ environment }: RecognisedService): string | null {
  switch (environment['SPARK_MODE']) {
    case 'master':
      return '/opt/spark/bin/spark-class org.apache.spark.deploy.master.Master';
    case 'worker':
      return `/opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker ${environment['SPARK_MASTER_URL'] ?? 'spark://spark-master:7077'}`;
    default:
      return null;
  }
}

const bitnami: Replacement = {
  image,
  command: commandOf,
  variables: {
    SPARK_MODE: null,
    SPARK_MASTER_URL: null,
    SPARK_RPC_AUTHENTICATION_ENABLED: null,
    SPARK_RPC_ENCRYPTION_ENABLED: null,
    SPARK_LOCAL_STORAGE_ENCRYPTION_ENABLED: null,
    SPARK_SSL_ENABLED: null,
    SPARK_USER: null,
  },
};

const bigDataEurope = (line: (service: RecognisedService) => string): Replacement => ({
  image,
  command: line,
  variables: { INIT_DAEMON_STEP: null, SPARK_MASTER: null },
});

/** Spark keeps a feature release for eighteen months (spark.apache.org/versioning-policy.html); dates by endoflife.date. */
const ended: readonly EndOfLife[] = [
  { version: '2', until: '2021-05-31', successor: '3.5.4-python3' },
  { version: '3.0', until: '2021-12-18', successor: '3.5.4-python3' },
  { version: '3.1', until: '2022-09-02', successor: '3.5.4-python3' },
  { version: '3.2', until: '2023-04-13', successor: '3.5.4-python3' },
  { version: '3.3', until: '2023-12-09', successor: '3.5.4-python3' },
  { version: '3.4', until: '2024-10-13', successor: '3.5.4-python3' },
].flatMap(end => [end, { ...end, version: `v${end.version}` }]);

/** Bitnami took its images off Docker Hub in August 2025 (bitnami/containers#83267); `bitnamilegacy` is a frozen copy. */
export const sparkImages: ImageFacts = {
  pinnedTags: { 'apache/spark': '3.5.4-python3', spark: '3.5.4-python3' },
  endOfLife: { 'apache/spark': ended, spark: ended },
  discontinued: {
    'bitnami/spark': { ...bitnami, gone: true },
    'bitnamilegacy/spark': bitnami,
    'apache/spark-py': { image },
    'bde2020/spark-master': bigDataEurope(
      () => '/opt/spark/bin/spark-class org.apache.spark.deploy.master.Master',
    ),
    'bde2020/spark-worker': bigDataEurope(
      ({ environment }) =>
        `/opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker ${environment['SPARK_MASTER'] ?? 'spark://spark-master:7077'}`,
    ),
  },
};
