import { describe, expect, it } from 'vitest';
import { planOn, runOn } from '../../support/run-command.ts';

/** YAML without the common indentation of the test. */
const yaml = (strings: TemplateStringsArray) => {
  const lines = (strings.raw[0] ?? '')
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indent = Math.min(
    ...lines.filter(line => line.trim()).map(line => /^ */.exec(line)?.[0].length ?? 0),
  );
  return lines.map(line => line.slice(indent)).join('\n');
};

const stack = yaml`
  # Course stack
  services:
    postgres:
      image: postgres:16 # pinned
      ports:
        - "5432:5432"
      volumes:
        - pgdata:/var/lib/postgresql/data
      networks: [red]

    # The page
    pgadmin:
      image: dpage/pgadmin4:8
      depends_on:
        - postgres
      environment:
        DB_HOST: postgres
        URL: "postgresql://postgres:postgres@postgres:5432/postgres"
      networks: [red]
  volumes:
    pgdata:
  networks:
    red:
`;

const refusal = (name: string, args: unknown, text = stack) => {
  const plan = planOn(text, name, args);
  return plan.kind === 'refused' ? plan.refusal : null;
};

describe('remove-service', () => {
  it('takes the mentions with it and leaves comments, volumes and networks', () => {
    expect(runOn(stack, 'remove-service', { service: 'postgres' })).toBe(yaml`
      # Course stack
      services:

        # The page
        pgadmin:
          image: dpage/pgadmin4:8
          environment:
            DB_HOST: postgres
            URL: "postgresql://postgres:postgres@postgres:5432/postgres"
          networks: [red]
      volumes:
        pgdata:
      networks:
        red:
    `);
  });

  it('takes a shared mention away for everybody that shares it', () => {
    const shared = yaml`
      x-needs: &needs
        depends_on: [db, cache]
      services:
        a: {image: x, <<: *needs}
        b: {image: x, <<: *needs}
        cache: {image: x}
        db: {image: x}
    `;
    expect(runOn(shared, 'remove-service', { service: 'db' })).toBe(
      shared.replace('[db, cache]', '[cache]').replace('  db: {image: x}\n', ''),
    );
  });

  it('keeps a service that another one extends', () => {
    const extended = 'services:\n  base: {image: x}\n  web: {extends: {service: base}}\n';
    expect(refusal('remove-service', { service: 'base' }, extended)).toMatchObject({
      code: 'in-use',
      values: { name: 'base', by: 'web' },
    });
  });
});

describe('rename-service', () => {
  it('takes every kind of reference with it', () => {
    const text = yaml`
      services:
        db: {image: x}
        a:
          depends_on: {db: {condition: service_healthy}}
          links: ["db:database", db]
          volumes_from: ["db:ro"]
          network_mode: service:db
          ipc: "service:db"
          extends: {service: db}
        b:
          depends_on: [db]
          pid: service:db
          extends: db
          environment: {HOST: db}
          build: {context: ., additional_contexts: {base: service:db, other: docker-image://db}}
        c:
          build: {context: ., additional_contexts: [base=service:db, "x=./service:db"]}
    `;
    expect(runOn(text, 'rename-service', { service: 'db', to: 'store' })).toBe(yaml`
      services:
        store: {image: x}
        a:
          depends_on: {store: {condition: service_healthy}}
          links: ["store:database", store]
          volumes_from: ["store:ro"]
          network_mode: service:store
          ipc: "service:store"
          extends: {service: store}
        b:
          depends_on: [store]
          pid: service:store
          extends: store
          environment: {HOST: db}
          build: {context: ., additional_contexts: {base: service:store, other: docker-image://db}}
        c:
          build: {context: ., additional_contexts: [base=service:store, "x=./service:db"]}
    `);
  });

  it('takes addresses with it when asked, and only the host in them', () => {
    const renamed = runOn(stack, 'rename-service', { service: 'postgres', to: 'store', addresses: true });
    expect(renamed).toContain('DB_HOST: store\n');
    expect(renamed).toContain('URL: "postgresql://postgres:postgres@store:5432/postgres"\n');
    expect(renamed).toContain('image: postgres:16 # pinned\n');
  });

  it('refuses a name that is taken or that Compose does not take', () => {
    expect(refusal('rename-service', { service: 'postgres', to: 'pgadmin' })?.code).toBe('exists-already');
    expect(refusal('rename-service', { service: 'postgres', to: 'my db' })?.code).toBe('invalid-name');
  });
});

describe('connect', () => {
  it('writes the condition where there is nothing yet', () => {
    const text = 'services:\n  a:\n    image: x\n  b:\n    image: y\n';
    expect(runOn(text, 'connect', { from: 'a', to: 'b', condition: 'service_healthy' })).toBe(
      'services:\n  a:\n    image: x\n    depends_on:\n      b:\n        condition: service_healthy\n  b:\n    image: y\n',
    );
    expect(runOn(text, 'connect', { from: 'a', to: 'b' })).toBe(
      'services:\n  a:\n    image: x\n    depends_on:\n      - b\n  b:\n    image: y\n',
    );
  });

  it('does not turn a list into a mapping unasked', () => {
    const args = { from: 'pgadmin', to: 'postgres', condition: 'service_healthy' };
    expect(refusal('connect', args)).toMatchObject({ code: 'needs-long-form' });
    expect(runOn(stack, 'connect', { ...args, longForm: true })).toContain(
      'depends_on:\n      postgres:\n        condition: service_healthy\n    environment',
    );
  });

  it('changes the condition of a mapping in its place', () => {
    const text =
      'services:\n  a:\n    depends_on:\n      b: {condition: service_started} # why\n  b: {image: y}\n';
    expect(runOn(text, 'connect', { from: 'a', to: 'b', condition: 'service_healthy' })).toBe(
      text.replace('service_started', 'service_healthy'),
    );
  });

  it('refuses a circle, itself included', () => {
    expect(refusal('connect', { from: 'postgres', to: 'pgadmin' })?.code).toBe('would-cycle');
    expect(refusal('connect', { from: 'postgres', to: 'postgres' })?.code).toBe('would-cycle');
  });
});

describe('ports', () => {
  it('follow the style of their neighbours', () => {
    expect(runOn(stack, 'add-port', { service: 'postgres', published: 5433, target: 5432 })).toBe(
      stack.replace('- "5432:5432"\n', '- "5432:5432"\n      - "5433:5432"\n'),
    );
    const long = 'services:\n  a:\n    ports:\n      - target: 80\n        published: "8080"\n';
    expect(runOn(long, 'add-port', { service: 'a', published: '8443', target: '443' })).toBe(
      `${long}      - target: 443\n        published: "8443"\n`,
    );
    const flow = 'services:\n  a: {image: x, ports: ["1:1"]}\n';
    expect(runOn(flow, 'add-port', { service: 'a', published: 53, target: 53, protocol: 'udp' })).toBe(
      flow.replace('"1:1"', '"1:1", "53:53/udp"'),
    );
  });

  it('take their key with them when the last one goes', () => {
    const without = runOn(stack, 'remove-port', { service: 'postgres', published: 5432, target: 5432 });
    expect(without).toBe(stack.replace('    ports:\n      - "5432:5432"\n', ''));
  });

  it('are found by the number that is drawn', () => {
    const text = 'services:\n  a:\n    image: x\n    ports:\n      - "${P:-8080}:80"\n';
    expect(runOn(text, 'remove-port', { service: 'a', published: '8080', target: '80' })).toBe(
      'services:\n  a:\n    image: x\n',
    );
  });
});

describe('variables', () => {
  it.each([
    ['environment:\n      A: 1\n', 'environment:\n      A: 1\n      B: x y\n'],
    ['environment:\n      - A=1\n', 'environment:\n      - A=1\n      - B=x y\n'],
    ['environment: ["A=1"]\n', 'environment: ["A=1", "B=x y"]\n'],
  ])('keep their form: %j', (before, after) => {
    const text = (part: string) => `services:\n  a:\n    image: x\n    ${part}`;
    expect(runOn(text(before), 'set-variable', { service: 'a', name: 'B', value: 'x y' })).toBe(text(after));
    expect(runOn(text(after), 'unset-variable', { service: 'a', name: 'B' })).toBe(text(before));
  });

  it('are quoted where Docker would read something else', () => {
    const text = 'services:\n  a:\n    environment:\n      A: b\n';
    const after = runOn(text, 'set-variable', { service: 'a', name: 'FLAG', value: 'yes' });
    expect(after).toMatch(/FLAG: ["']yes["']\n/);
    expect(runOn(text, 'set-variable', { service: 'a', name: 'PASS', value: null })).toMatch(/PASS:\n/);
  });
});

describe('networks and volumes', () => {
  it('leave and come with their members', () => {
    expect(runOn(stack, 'remove-network', { network: 'red' })).toBe(
      stack.replaceAll('    networks: [red]\n', '').replace('networks:\n  red:\n', ''),
    );
    expect(runOn(stack, 'rename-network', { network: 'red', to: 'red_bigdata' })).toBe(
      stack.replaceAll('[red]', '[red_bigdata]').replace('  red:', '  red_bigdata:'),
    );
    expect(runOn(stack, 'rename-volume', { volume: 'pgdata', to: 'data' })).toBe(
      stack.replace('- pgdata:', '- data:').replace('  pgdata:', '  data:'),
    );
    expect(runOn(stack, 'remove-volume', { volume: 'pgdata' })).toBe(
      stack
        .replace('    volumes:\n      - pgdata:/var/lib/postgresql/data\n', '')
        .replace('volumes:\n  pgdata:\n', ''),
    );
  });

  it('a mount defines a volume that is not there yet', () => {
    expect(
      runOn(stack, 'mount', {
        service: 'pgadmin',
        source: 'admin',
        target: '/var/lib/pgadmin',
        readOnly: true,
      }),
    ).toBe(
      stack.replace(
        'networks: [red]\nvolumes:\n  pgdata:\n',
        'networks: [red]\n    volumes:\n      - admin:/var/lib/pgadmin:ro\nvolumes:\n  pgdata:\n  admin:\n',
      ),
    );
    expect(runOn(stack, 'mount', { service: 'pgadmin', source: './x', target: '/x' })).not.toContain(
      '\n  ./x',
    );
  });

  it('joining keeps the default network only when asked', () => {
    const text = 'services:\n  a:\n    image: x\nnetworks:\n  red:\n';
    expect(runOn(text, 'join-network', { service: 'a', network: 'red' })).toContain(
      '    networks:\n      - red\n',
    );
    expect(runOn(text, 'join-network', { service: 'a', network: 'red', keepDefault: true })).toContain(
      '    networks:\n      - default\n      - red\n',
    );
  });

  it('a service with a network_mode joins none', () => {
    const text = 'services:\n  a:\n    image: x\n    network_mode: host\nnetworks:\n  red:\n';
    expect(refusal('join-network', { service: 'a', network: 'red' }, text)?.code).toBe('has-network-mode');
  });
});

describe('set-healthcheck', () => {
  it('writes a new one as it is usually written, and changes one field of an old one', () => {
    const text = 'services:\n  a:\n    image: x\n';
    const after = runOn(text, 'set-healthcheck', {
      service: 'a',
      test: 'curl -f "http://x"',
      interval: '5s',
      retries: 3,
    });
    expect(after).toBe(
      `${text}    healthcheck:\n      test: ["CMD-SHELL", "curl -f \\"http://x\\""]\n      interval: 5s\n      retries: 3\n`,
    );
    expect(runOn(after, 'set-healthcheck', { service: 'a', interval: '9s' })).toBe(after.replace('5s', '9s'));
    expect(runOn(after, 'set-healthcheck', { service: 'a', test: 'true' })).toContain(
      'test: ["CMD-SHELL", "true"]\n',
    );
    expect(runOn(after, 'set-healthcheck', { service: 'a', retries: null })).toBe(
      after.replace('      retries: 3\n', ''),
    );
  });

  it('keeps words words', () => {
    const text = 'services:\n  a:\n    healthcheck:\n      test: ["CMD", "pg_isready"]\n';
    expect(runOn(text, 'set-healthcheck', { service: 'a', test: "pg_isready -U 'a b'" })).toBe(
      text.replace('"pg_isready"', '"pg_isready", "-U", "a b"'),
    );
  });
});

describe('move-service', () => {
  it('takes its lines and the comment above along', () => {
    const text = 'services:\n  a:\n    image: x\n  # about b\n  b:\n    image: y\n  c:\n    image: z';
    expect(runOn(text, 'move-service', { service: 'b', before: 'a' })).toBe(
      'services:\n  # about b\n  b:\n    image: y\n  a:\n    image: x\n  c:\n    image: z',
    );
    expect(runOn(text, 'move-service', { service: 'a', before: null })).toBe(
      'services:\n  # about b\n  b:\n    image: y\n  c:\n    image: z\n  a:\n    image: x',
    );
    expect(runOn(text, 'move-service', { service: 'c', before: 'a' })).toBe(
      'services:\n  c:\n    image: z\n  a:\n    image: x\n  # about b\n  b:\n    image: y',
    );
  });

  it('takes the blank line that sets it apart along', () => {
    const text =
      'services:\n  a:\n    image: x\n\n  # b\n  b:\n    image: y\n\n  c:\n    image: z\n\nvolumes:\n  v:\n';
    const after =
      'services:\n  # b\n  b:\n    image: y\n\n  a:\n    image: x\n\n  c:\n    image: z\n\nvolumes:\n  v:\n';
    expect(runOn(text, 'move-service', { service: 'b', before: 'a' })).toBe(after);
    expect(runOn(after, 'move-service', { service: 'b', before: 'c' })).toBe(text);
    expect(runOn(text, 'move-service', { service: 'a', before: null })).toBe(
      'services:\n  # b\n  b:\n    image: y\n\n  c:\n    image: z\n\n  a:\n    image: x\n\nvolumes:\n  v:\n',
    );
  });

  it('does not move an anchor behind its use', () => {
    const text = 'services:\n  a: &a\n    image: x\n  b:\n    <<: *a\n';
    expect(refusal('move-service', { service: 'a', before: null }, text)?.code).toBe('anchor-in-use');
  });
});

describe('add-service', () => {
  it('makes the sections it needs, from nothing', () => {
    const text = runOn('', 'add-service', { name: 'db', technology: 'postgres' });
    expect(text).toMatch(/^services:\n {2}db:\n {4}image: postgres:16\n/);
    expect(text).toMatch(/\nvolumes:\n {2}pgdata:\n$/);
    const second = runOn(text, 'add-service', { name: 'db-2', technology: 'postgres' });
    expect(second).toContain('"5433:5432"');
    expect(second).toContain('- pgdata-2:/var/lib/postgresql/data');
  });

  it('takes an image, a text, or nothing', () => {
    expect(runOn('', 'add-service', { name: 'web', image: 'nginx' })).toBe(
      'services:\n  web:\n    image: nginx\n',
    );
    expect(runOn('', 'add-service', { name: 'web', yaml: 'image: nginx # mine\n' })).toBe(
      'services:\n  web:\n    image: nginx # mine\n',
    );
    expect(runOn('', 'add-service', { name: 'web' })).toContain('    image: ');
    expect(refusal('add-service', { name: 'web', technology: 'nothing' })?.code).toBe('unknown-part');
  });
});

describe('shared facts', () => {
  const text = yaml`
    x-base: &base
      restart: always
    services:
      a: {image: x, <<: *base}
      b: {image: y, <<: *base}
  `;
  it('ask whom they change for', () => {
    const args = { path: ['services', 'a', 'restart'], value: 'no' };
    const plan = planOn(text, 'set', args);
    expect(plan.kind).toBe('choices');
    expect(runOn(text, 'set', { ...args, scope: 'shared' })).toContain('restart: "no"');
    expect(runOn(text, 'set', { ...args, scope: 'here' })).toContain('restart: always');
  });
});
