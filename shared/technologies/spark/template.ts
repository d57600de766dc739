import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner } from '../partner.ts';
import { portIsOpen } from '../port-is-open.ts';
import type { Template, TemplateContext } from '../technology.ts';

/** A standalone Spark master with its page, and the page of a job that is started from it. */
export function sparkMasterTemplate(context: TemplateContext): Template {
  return {
    yaml: `image: apache/spark:3.5.4-python3
command: /opt/spark/bin/spark-class org.apache.spark.deploy.master.Master
environment:
  # Keeps Spark in the foreground; else the container would end at once.
  SPARK_NO_DAEMONIZE: "true"
ports:
  - "${context.freePort(7077)}:7077" # workers and jobs connect here: spark://${context.name}:7077
  - "${context.freePort(8080)}:8080" # the master's page
  - "${context.freePort(4040)}:4040" # the page of a job, while one runs
${healthcheckBlock(portIsOpen(8080))}`,
    volumes: [],
  };
}

/** A standalone Spark worker of modest size that looks for the stack's master. */
export function sparkWorkerTemplate(context: TemplateContext): Template {
  const master = findPartner(context, 'spark', 'master');
  return {
    yaml: `image: apache/spark:3.5.4-python3
command: >
  /opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker
  spark://${master?.name ?? 'spark-master'}:7077
environment:
  # What this worker may give to executors; two such workers fit a laptop with 8 GB.
  SPARK_WORKER_MEMORY: 1G
  SPARK_WORKER_CORES: "2"
  SPARK_NO_DAEMONIZE: "true"
${besidePartner(master)}${healthcheckBlock(portIsOpen(8081))}`,
    volumes: [],
  };
}

/** A history server: the pages of jobs that have ended, from the logs that they left in a shared volume. */
export function sparkHistoryTemplate(context: TemplateContext): Template {
  const logs = context.freeVolume('sparklogs');
  return {
    yaml: `image: apache/spark:3.5.4-python3
command: /opt/spark/bin/spark-class org.apache.spark.deploy.history.HistoryServer
environment:
  SPARK_NO_DAEMONIZE: "true"
  SPARK_HISTORY_OPTS: -Dspark.history.fs.logDirectory=file:/opt/spark/work-dir
ports:
  - "${context.freePort(18_080)}:18080" # the page of jobs that have ended
volumes:
  # Mount the same volume at the same place where jobs are started, and start them with
  #   --conf spark.eventLog.enabled=true --conf spark.eventLog.dir=file:/opt/spark/work-dir
  - ${logs}:/opt/spark/work-dir
${healthcheckBlock(portIsOpen(18_080))}`,
    volumes: [logs],
  };
}
