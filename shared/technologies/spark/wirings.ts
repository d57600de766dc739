import type { ServiceInStack } from '../technology-rule.ts';
import type { Wiring, WiringPlan } from '../wiring.ts';
import { editCommand } from './in-stack.ts';

const driver = 'org.postgresql:postgresql:42.7.4';
/** Spark 3.5 brings the parts of Hadoop 3.3.4; its way to S3 must be of the same version. */
const s3 = 'org.apache.hadoop:hadoop-aws:3.3.4';
/** Everybody may write there; the official image's user has no home for what is fetched. */
const cache = 'spark.jars.ivy=/tmp/ivy';

/** A job that works with PostgreSQL without the driver that speaks with it (rule 87). */
export const jdbcDriver: Wiring = {
  id: 'spark-jdbc-driver-missing',
  severity: 'info',
  roles: ['driver'],
  to: { technology: 'postgres', roles: ['server'] },
  plan: (from, to, stack) =>
    stack.joined(from.name, to.name) && lacks(from, /postgresql/i) ? planOf(from, driver, []) : null,
};

/** A job that works with MinIO without Spark's way to S3 and the server's address. */
export const objectStore: Wiring = {
  id: 'spark-s3-missing',
  severity: 'info',
  roles: ['driver'],
  to: { technology: 'minio', roles: ['server'] },
  plan: (from, to, stack) =>
    stack.joined(from.name, to.name) && lacks(from, /hadoop-aws|s3a/i)
      ? planOf(from, s3, [
          `spark.hadoop.fs.s3a.endpoint=http://${to.name}:9000`,
          'spark.hadoop.fs.s3a.path.style.access=true',
        ])
      : null,
};

/** Nothing in sight brings the file: no package, no jar, no image of its own. */
function lacks({ command, environment, service }: ServiceInStack, name: RegExp): boolean {
  const line = command ?? '';
  if (!/spark-submit/.test(line) || service.build !== null) return false;
  const isNamed = name.test(line) || Object.values(environment).some(value => name.test(value ?? ''));
  const bringsJars = /--jars|spark\.jars(?!\.ivy)/.test(line);
  const isMounted = service.mounts.some(({ target }) => /jars|\.jar$|spark-defaults|\/conf\b/.test(target));
  return !isNamed && !bringsJars && !isMounted;
}

function planOf(from: ServiceInStack, packages: string, settings: readonly string[]): WiringPlan | null {
  const more = [cache, ...settings].filter(each => !from.command?.includes(each.split('=')[0] ?? ''));
  const confs = more.map(each => ` --conf ${each}`).join('');
  const step = editCommand(from, line => {
    const listed = line.replace(/(--packages[ =])(\S+)/, `$1$2,${packages}`);
    if (listed !== line) return listed;
    return line.replace(/(\S*spark-submit)/, `$1 --packages ${packages}${confs}`);
  });
  if (step === null) return null;
  return { range: from.service.command?.range ?? null, values: { packages }, safe: false, steps: [step] };
}

/** What joins Spark to services of other technologies. */
export const sparkWirings: readonly Wiring[] = [jdbcDriver, objectStore];
