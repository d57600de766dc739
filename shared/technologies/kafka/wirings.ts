import { readImageName } from '../image-name.ts';
import type { ServiceInStack, StackAround } from '../technology-rule.ts';
import type { Wiring } from '../wiring.ts';

/** Spark cannot read Kafka by itself: its connector is a package of its own. Only a person can say where to get it. */
const connectorMissing: Wiring = {
  id: 'spark-kafka-connector-missing',
  severity: 'info',
  roles: ['broker'],
  to: { technology: 'spark', roles: ['driver'] },
  plan: (broker, driver, stack) => {
    const command = driver.command ?? '';
    const submits = /\bspark-submit\b|\bpyspark\b|\bspark-shell\b/.test(command);
    const program = programOf(driver, stack);
    const readsKafka = stack.joined(broker.name, driver.name) || /kafka/i.test(program ?? '');
    const said = [command, program ?? '', ...Object.values(driver.environment)].join('\n');
    if (!submits || !readsKafka || /spark-sql-kafka|spark-streaming-kafka|--jars\b|spark\.jars\b/.test(said))
      return null;
    const version = /^\d+\.\d+\.\d+/.exec(readImageName(driver.image)?.tag ?? '')?.[0] ?? '3.5.4';
    const scala = version.startsWith('4') ? '2.13' : '2.12';
    return {
      range: driver.service.command?.range ?? driver.service.keyRange,
      values: { package: `org.apache.spark:spark-sql-kafka-0-10_${scala}:${version}` },
      safe: false,
      steps: [],
    };
  },
};

/** What joins Kafka to others beyond an address. */
export const kafkaWirings: readonly Wiring[] = [connectorMissing];

/** The text of the program that is submitted, where a folder of the project is mounted with it. */
function programOf({ command, service }: ServiceInStack, stack: StackAround): string | null {
  const path = /(\/\S+\.(?:py|scala|R))\b/.exec(command ?? '')?.[1];
  if (!path) return null;
  for (const { kind, source, target } of service.mounts) {
    if (kind !== 'bind' || source === null || !path.startsWith(`${target.replace(/\/+$/, '')}/`)) continue;
    const inside = path.slice(target.replace(/\/+$/, '').length);
    return stack.textOf(`${source}${inside}`.replace(/^\.\//, ''));
  }
  return null;
}
