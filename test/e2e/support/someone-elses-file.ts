/** Services of the file below. */
export const serviceNames = [
  'gateway',
  'web',
  'worker',
  'db',
  'cache',
  'search',
  'queue',
  'mailer',
  'metrics',
  'docs',
] as const;

/**
 * A company's Compose file of 300 lines, in a hand of its own: comments everywhere, anchors and merges, `x-` blocks,
 * profiles, mixed indentation and quotes, trailing blanks, short and long syntax side by side, no line break at its end.
 */
export const someoneElsesFile: string = [
  `# Platform stack.   Owner: team infra <infra@example.com>
# Do not reformat: the deploy script greps in here.
#
#    make up        everything
#    make up-slim   without the profiles

name: platform

x-logging: &logging      # one place for all
  driver: json-file
  options: {max-size: "10m", max-file: '3'}

x-common: &common
  restart: unless-stopped
  logging: *logging
  networks: [ inner ]

x-app-env: &app-env
  DB_HOST: db
  DB_PORT: 5432
  CACHE_URL: redis://cache:6379/0
  FLAGS: "a: b # not a comment"
  OCTAL: 010

services:
`,
  ...serviceNames.map((name, at) => serviceText(name, at)),
  `
  # kept for the day we need it again
  # legacy:
  #   image: legacy:1
  #   ports: ["9999:9999"]

networks:
  inner:
    driver: bridge   
  outer: {}

volumes:
  db-data:
  search-data: {driver: local}

x-notes: |
  Anything below is for people.
    - indentation   kept
  # and this is no comment`,
].join('');

function serviceText(name: string, at: number): string {
  const port = 18_000 + at;
  const isOdd = at % 2 === 1;
  const environment = isOdd
    ? `    environment:
      - NUMBER=${at}
      - "QUOTED=yes"
      # - DEBUG=1
      - EMPTY=
`
    : `    environment:
        <<: *app-env
        NUMBER: ${at}
        LOG_LEVEL: \${LOG_LEVEL:-info}
`;
  return `
  # ${'-'.repeat(20)} ${name} ${'-'.repeat(20)}
  ${name}:
    <<: *common
    image: ${isOdd ? `"registry.example.com/${name}:1.${at}"` : `redis:7`}   # pinned by hand
    hostname: '${name}'
${environment}    ports:
${isOdd ? `    - ${port}:80    # the page\n    -   "127.0.0.1:${port + 500}:81"\n` : `      - target: 80\n        published: "${port}"\n        protocol: tcp\n`}
    volumes:
      - ./conf/${name}:/etc/${name}:ro
${name === 'db' ? '      - db-data:/var/lib/data\n' : name === 'search' ? '      - type: volume\n        source: search-data\n        target: /usr/share/data\n' : ''}    command: >-
      serve --name ${name}
      --verbose
    healthcheck:
      test: ["CMD", "true"]
      interval: 1m30s
${at > 0 && at < 4 ? `    depends_on:\n      - ${serviceNames[at - 1]}\n` : ''}${at > 6 ? `    profiles: [${isOdd ? 'tools' : '"tools", all'}]\n` : ''}    labels:
      com.example.order: "${at}"

`;
}
