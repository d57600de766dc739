import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartners, findPartner, type Partner } from '../partner.ts';
import { postgresUrl } from '../postgres-login.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { jupyterHealthcheck } from './facts.ts';
import { submitArguments } from './spark.ts';

/** JupyterLab with its notebooks in a volume; with Spark inside where the stack has a Spark master, which it then uses. */
export function jupyterTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('notebooks');
  const port = context.freePort(8888);
  const spark = findPartner(context, 'spark', 'master');
  const postgres = findPartner(context, 'postgres', 'server');
  const partners = [spark, postgres].filter(partner => partner !== null);
  const waits = partners.map(partner => ({ partner, condition: 'service_healthy' as const }));
  return {
    yaml: `${image(spark)}
environment:
  # You log in with this: http://localhost:${port}/lab?token=…
  JUPYTER_TOKEN: \${JUPYTER_TOKEN:-change-me}
${spark ? sparkSettings(spark, context.name) : ''}${postgres ? databaseSettings(postgres) : ''}ports:
  - "${port}:8888"
${spark ? `  - "${context.freePort(4040)}:4040" # the page of a Spark job, while one runs\n` : ''}volumes:
  # What you save in the folder work outlasts the container.
  - ${volume}:/home/jovyan/work
${besidePartners(waits)}${healthcheckBlock(jupyterHealthcheck)}`,
    volumes: [volume],
  };
}

function image(spark: Partner | null): string {
  return spark === null
    ? 'image: quay.io/jupyter/scipy-notebook:2025-12-31'
    : '# Its Spark and the cluster’s should be of one version.\nimage: quay.io/jupyter/pyspark-notebook:spark-3.5.3';
}

function sparkSettings(spark: Partner, name: string): string {
  return `  # SparkSession.builder.getOrCreate() works on the cluster; its executors call this service back by its name.
  PYSPARK_SUBMIT_ARGS: ${submitArguments(spark.name, name)}
`;
}

function databaseSettings(postgres: Partner): string {
  return `  # In a notebook: os.environ["DATABASE_URL"]
  DATABASE_URL: ${postgresUrl('postgresql', postgres.name, postgres.environment)}
`;
}
