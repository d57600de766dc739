/**
 * A Compose file of so many services, 14 lines each with its volume, as a course's grown stack has them: comments, a shared
 * anchor, environment, ports, a volume, a network, a healthcheck, and one `depends_on` backwards.
 */
export function generateCompose(services: number): string {
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  const head = [
    '# generated',
    'x-common: &common',
    '  restart: unless-stopped',
    '  networks: [backend]',
    '',
    'services:',
  ];
  const volumes = names.map((_, index) => `  data-${index}:`);
  return [...head, ...names.flatMap(service), 'networks:', '  backend:', 'volumes:', ...volumes, ''].join(
    '\n',
  );
}

function service(name: string, index: number): readonly string[] {
  const before = `service-${Math.max(0, index - 1)}`;
  return [
    `  ${name}: # number ${index}`,
    '    <<: *common',
    index % 3 === 0 ? '    image: postgres:16' : '    image: "python:3.11-slim"',
    '    environment:',
    `      NUMBER: "${index}"`,
    `      UPSTREAM: http://${before}:8000/`,
    `    ports: ["${10000 + index}:8000"]`,
    '    volumes:',
    `      - data-${index}:/data`,
    ...(index === 0 ? ['    labels: [first]', '    tty: false'] : ['    depends_on:', `      - ${before}`]),
    '    healthcheck:',
    '      test: ["CMD", "true"]',
  ];
}
