import type { HealthcheckFields } from '../healthcheck.ts';
import { readImageName } from '../image-name.ts';
import type { ImageFacts, RecognisedService, Role } from '../technology.ts';

const starts = /\bstart-notebook\.(?:py|sh)\b|\bjupyter[ -](?:lab|notebook|server)\b/;

/** A Jupyter server: one of the project's own images that is not told to run something else, or whatever starts one. */
export function recogniseJupyter({ image, command }: RecognisedService): string | null {
  if (command !== null && starts.test(command)) return 'server';
  return command === null && isJupyterImage(image) ? 'server' : null;
}

/** `jupyter/scipy-notebook`, on quay.io, Docker Hub or behind a mirror. */
function isJupyterImage(image: string | null): boolean {
  return /(?:^|\/)jupyter\/[a-z-]+-notebook$/.test(readImageName(image)?.repository ?? '');
}

/** True for images that have Spark inside, and where nobody knows. */
export function mayHaveSpark(image: string | null): boolean {
  return !isJupyterImage(image) || /\/(?:py|all-)spark-notebook/.test(image ?? '');
}

/** Asks its page by Python, which every one of these images has. */
export const jupyterHealthcheck: HealthcheckFields = {
  test: ['CMD', 'python', '-c', "import urllib.request as r; r.urlopen('http://127.0.0.1:8888/api')"],
  interval: '10s',
  timeout: '5s',
  retries: 6,
  startPeriod: '30s',
};

/** The one role: the server with its page; each open notebook has a kernel, a process of its own, in it. */
export const jupyterServer: Role = {
  dataPaths: ['/home/jovyan/work'],
  keeps: 'settings',
  volumeName: 'notebooks',
  ports: [{ port: 8888, name: 'jupyter', web: true }],
  required: [],
  healthcheck: jupyterHealthcheck,
  needs: { memoryMegabytes: 768, startSeconds: 15 },
  user: 'jovyan',
  tools: ['bash', 'python', 'jupyter', 'wget'],
  usesDatabases: true,
};

/** The tag of the last day of 2025; the Docker Hub copies got no new ones after October 2023 (Jupyter Docker Stacks). */
export const jupyterImages: ImageFacts = {
  pinnedTags: {
    'jupyter/minimal-notebook': '2025-12-31',
    'jupyter/scipy-notebook': '2025-12-31',
    'jupyter/datascience-notebook': '2025-12-31',
    'jupyter/pyspark-notebook': 'spark-3.5.3',
  },
};
