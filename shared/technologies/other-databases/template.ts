import { type HealthcheckFields, healthcheckBlock } from '../healthcheck.ts';
import type { Template, TemplateContext } from '../technology.ts';

/** MySQL or MariaDB with its data in a named volume; both images take the same variables, each under its own name. */
export function mysqlTemplate(
  brand: { readonly image: string; readonly prefix: 'MYSQL' | 'MARIADB'; readonly volume: string },
  healthcheck: HealthcheckFields,
): (context: TemplateContext) => Template {
  const { image, prefix } = brand;
  return context => {
    const volume = context.freeVolume(brand.volume);
    return {
      yaml: `image: ${image}
environment:
  # To choose your own, write ${prefix}_PASSWORD=... into a file named .env next to this one.
  # Passwords are set when the volume is first created; later changes here do not change them.
  ${prefix}_ROOT_PASSWORD: \${${prefix}_ROOT_PASSWORD:-change-me}
  ${prefix}_DATABASE: curso_bigdata
  ${prefix}_USER: alumno
  ${prefix}_PASSWORD: \${${prefix}_PASSWORD:-change-me}
ports:
  # Your computer : inside the container. Other services use ${context.name}:3306.
  - "${context.freePort(3306)}:3306"
volumes:
  # Here the data lives; it outlasts the container.
  - ${volume}:/var/lib/mysql
${healthcheckBlock(healthcheck)}`,
      volumes: [volume],
    };
  };
}
