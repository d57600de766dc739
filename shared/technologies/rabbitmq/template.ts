import { healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { rabbitmqHealthcheck } from './healthcheck.ts';

/** RabbitMQ 4 with its page, its queues in a volume. */
export function rabbitmqTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('rabbitmqdata');
  return {
    yaml: `image: rabbitmq:4-management
# Its data belongs to a node of this name; without it every new container would begin with nothing.
hostname: ${context.name}
environment:
  RABBITMQ_DEFAULT_USER: alumno
  # To choose your own, write RABBITMQ_PASSWORD=... into a file named .env next to this one.
  RABBITMQ_DEFAULT_PASS: \${RABBITMQ_PASSWORD:-change-me}
ports:
  - "${context.freePort(5672)}:5672" # programs: amqp://alumno:...@${context.name}:5672
  - "${context.freePort(15672)}:15672" # its page
volumes:
  - ${volume}:/var/lib/rabbitmq
${healthcheckBlock(rabbitmqHealthcheck)}`,
    volumes: [volume],
  };
}
