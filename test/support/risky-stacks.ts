import type { RiskCode } from '../../shared/policy/policy.ts';

/** A stack in a project folder with `data/` and the links `to-etc`, `to-socket`, `to-data`; HOME is `~`. */
export interface RiskyStack {
  readonly name: string;
  readonly yaml: string;
  /** Codes that must be found, each once; none for a harmless stack. */
  readonly codes: readonly RiskCode[];
  /** True when only Compose itself can see it (variables, includes, extends). */
  readonly resolved?: true;
}

const one = (body: string): string =>
  `services:\n  app:\n    image: redis:7\n${body.replace(/^/gm, '    ')}\n`;
const volume = (body: string): string => `${one('volumes: ["data:/data"]')}volumes:\n  data: ${body}\n`;
const risky = (name: string, code: RiskCode | readonly RiskCode[], yaml: string): RiskyStack => ({
  name,
  yaml,
  codes: [code].flat(),
});
const hidden = (name: string, code: RiskCode, yaml: string): RiskyStack => ({
  name,
  yaml,
  codes: [code],
  resolved: true,
});
const harmless = (name: string, yaml: string): RiskyStack => ({ name, yaml, codes: [] });

/** Stacks that reach out of their containers, in plain and in disguise, and some that only look so. */
export const riskyStacks: readonly RiskyStack[] = [
  risky('privileged', 'privileged', one('privileged: true')),
  hidden('privileged through a variable', 'privileged', one('privileged: ${ON:-true}')),
  risky('privileged in a merged block', 'privileged', `x-a: &a\n  privileged: true\n${one('<<: *a')}`),
  hidden(
    'privileged through extends',
    'privileged',
    one('extends: {file: other/privileged.yaml, service: base}'),
  ),
  hidden('privileged through include', 'privileged', 'include: [other/privileged.yaml]\nservices: {}\n'),
  risky('all capabilities', 'capability', one('cap_add: [ALL]')),
  risky('SYS_ADMIN', 'capability', one('cap_add: [SYS_ADMIN]')),
  risky('cap_sys_ptrace in lower case', 'capability', one('cap_add: [cap_sys_ptrace]')),
  risky('NET_ADMIN', 'capability', one('cap_add: ["NET_ADMIN"]')),
  risky('DAC_READ_SEARCH', 'capability', one('cap_add: [DAC_READ_SEARCH]')),
  risky('SYS_MODULE', 'capability', one('cap_add:\n  - SYS_MODULE')),
  risky('seccomp off', 'security-opt', one('security_opt: ["seccomp:unconfined"]')),
  risky('seccomp off with an equals sign', 'security-opt', one('security_opt: ["seccomp=unconfined"]')),
  risky('AppArmor off', 'security-opt', one('security_opt: [apparmor=unconfined]')),
  risky('SELinux off', 'security-opt', one('security_opt: ["label:disable"]')),
  risky('system paths open', 'security-opt', one('security_opt: [systempaths=unconfined]')),
  risky('new privileges allowed', 'security-opt', one('security_opt: ["no-new-privileges:false"]')),
  risky('host network', 'host-namespace', one('network_mode: host')),
  risky('host network in quotes', 'host-namespace', one('network_mode: "host"')),
  risky('network of a foreign container', 'host-namespace', one('network_mode: "container:vault"')),
  risky(
    'host network as an external network',
    'host-namespace',
    `${one('')}networks:\n  default: {external: true, name: host}\n`,
  ),
  risky(
    'host network as a driver',
    'host-namespace',
    `${one('networks: [n]')}networks:\n  n: {driver: host}\n`,
  ),
  risky('host processes', 'host-namespace', one('pid: host')),
  risky('host memory', 'host-namespace', one('ipc: host')),
  risky('processes of a foreign container', 'host-namespace', one('pid: "container:vault"')),
  risky('host name', 'host-namespace', one('uts: host')),
  risky('host users', 'host-namespace', one('userns_mode: host')),
  risky('host cgroup', 'host-namespace', one('cgroup: host')),
  risky('another cgroup parent', 'host-namespace', one('cgroup_parent: /system.slice')),
  risky('a disk', 'device', one('devices: ["/dev/sda:/dev/sda"]')),
  risky('a device in long form', 'device', one('devices: [{source: /dev/mem, target: /dev/mem}]')),
  risky('a device rule', 'device', one('device_cgroup_rules: ["b 8:* rmw"]')),
  risky(
    'a graphics card',
    'device',
    one('deploy: {resources: {reservations: {devices: [{driver: nvidia, count: 1, capabilities: [gpu]}]}}}'),
  ),
  risky('the root folder', 'bind-outside', one('volumes: ["/:/host"]')),
  risky('the root folder, read-only', 'bind-outside', one('volumes: ["/:/host:ro"]')),
  risky('/etc', 'bind-outside', one('volumes: ["/etc:/host/etc"]')),
  risky('/etc in long form', 'bind-outside', one('volumes: [{type: bind, source: /etc, target: /x}]')),
  risky('/proc', 'bind-outside', one('volumes: ["/proc:/host/proc:ro"]')),
  risky('/sys', 'bind-outside', one('volumes: ["/sys:/sys"]')),
  risky('/root', 'bind-outside', one('volumes: ["/root:/x"]')),
  risky('the parent folder', 'bind-outside', one('volumes: ["..:/x"]')),
  risky('out and further by dots', 'bind-outside', one('volumes: ["./data/../../home:/x"]')),
  risky('a neighbour with the same beginning', 'bind-outside', one('volumes: ["../project-2:/x"]')),
  risky('home', 'bind-outside', one('volumes: ["~:/x"]')),
  risky('keys in home', 'bind-outside', one('volumes: ["~/.ssh:/keys:ro"]')),
  hidden('home through a variable', 'bind-outside', one('volumes: ["${HOME}:/x"]')),
  hidden('a default in a variable', 'bind-outside', one('volumes: ["${NOWHERE:-/etc}:/x"]')),
  risky('through a link in the project', 'bind-outside', one('volumes: ["./to-etc:/x"]')),
  risky('below a link in the project', 'bind-outside', one('volumes: ["./to-etc/ssh:/x"]')),
  risky('slashes without end', 'bind-outside', one('volumes: ["//etc///:/x"]')),
  risky('volumes of a foreign container', 'bind-outside', one('volumes_from: ["container:vault"]')),
  risky('the Docker socket', 'docker-socket', one('volumes: ["/var/run/docker.sock:/var/run/docker.sock"]')),
  risky('the Docker socket, read-only', 'docker-socket', one('volumes: ["/run/docker.sock:/s:ro"]')),
  risky(
    'the Docker socket in long form',
    'docker-socket',
    one('volumes: [{type: bind, source: /var/run/docker.sock, target: /s}]'),
  ),
  risky('the folder of the Docker socket', 'docker-socket', one('volumes: ["/var/run:/x"]')),
  risky('the Docker socket through a link', 'docker-socket', one('volumes: ["./to-socket:/x"]')),
  risky(
    'the Docker socket as a config',
    'docker-socket',
    `${one('configs: [s]')}configs:\n  s: {file: /var/run/docker.sock}\n`,
  ),
  risky(
    'the Docker socket as a volume',
    'docker-socket',
    volume('{driver: local, driver_opts: {type: none, o: bind, device: /var/run/docker.sock}}'),
  ),
  risky("Compose's own socket switch", 'docker-socket', one('use_api_socket: true')),
  risky(
    'the pipe of Docker on Windows',
    'docker-socket',
    one("volumes: [{type: npipe, source: '\\\\.\\pipe\\docker_engine', target: /p}]"),
  ),
  risky(
    'a volume that is the root folder',
    'volume-bind-outside',
    volume('{driver_opts: {type: none, o: bind, device: /}}'),
  ),
  risky(
    'a volume that is home',
    'volume-bind-outside',
    volume('{driver: local, driver_opts: {type: "", o: "rw,rbind", device: /root}}'),
  ),
  risky(
    'a volume that is a disk',
    'volume-bind-outside',
    volume('{driver_opts: {type: ext4, device: /dev/sda1}}'),
  ),
  risky(
    'a volume laid over the root folder',
    'volume-bind-outside',
    volume('{driver_opts: {type: overlay, device: overlay, o: "lowerdir=/,upperdir=/tmp/u,workdir=/tmp/w"}}'),
  ),
  risky(
    'a volume by a link',
    'volume-bind-outside',
    volume('{driver_opts: {type: none, o: bind, device: ./to-etc}}'),
  ),
  risky(
    'a volume plug-in with a folder',
    'volume-bind-outside',
    volume('{driver: local-persist, driver_opts: {mountpoint: /etc}}'),
  ),
  risky(
    'a secret that is a key',
    'file-outside',
    `${one('secrets: [k]')}secrets:\n  k: {file: ~/.ssh/id_rsa}\n`,
  ),
  risky(
    'a config from outside',
    'file-outside',
    `${one('configs: [c]')}configs:\n  c: {file: ../other.conf}\n`,
  ),
  risky('an env file from outside', 'file-outside', one('env_file: ../outside.env')),
  risky(
    'an env file in long form',
    'file-outside',
    one('env_file: [{path: /etc/environment, required: false}]'),
  ),
  hidden(
    'an env file through a variable',
    'file-outside',
    one('env_file: [{path: "${HOME}/.netrc", required: false}]'),
  ),
  risky(
    'an env file through a link',
    'file-outside',
    one('env_file: [{path: ./to-etc/environment, required: false}]'),
  ),
  hidden(
    'an env file of an included file',
    'file-outside',
    'include: [other/env-outside.yaml]\nservices: {}\n',
  ),
  risky('a label file from outside', 'file-outside', one('label_file: /etc/hostname')),
  risky('a build of the parent folder', 'build-outside', one('build: ..')),
  risky('a build of the root folder', 'build-outside', one('build: {context: /}')),
  risky(
    'a Dockerfile from outside',
    'build-outside',
    one('build: {context: ., dockerfile: /etc/Dockerfile}'),
  ),
  risky(
    'a Dockerfile by dots',
    'build-outside',
    one('build: {context: ./data, dockerfile: ../../Dockerfile}'),
  ),
  risky(
    'one more build context',
    'build-outside',
    one('build: {context: ., additional_contexts: {keys: ~/.ssh}}'),
  ),
  risky(
    'a build cache written elsewhere',
    'build-outside',
    one('build: {context: ., cache_to: ["type=local,dest=/etc/cron.d"]}'),
  ),
  risky('SSH keys for a build', 'file-outside', one('build: {context: ., ssh: [default]}')),
  risky('a privileged build', 'privileged', one('build: {context: ., privileged: true}')),
  risky(
    'a build with entitlements',
    'privileged',
    one('build: {context: ., entitlements: [security.insecure]}'),
  ),
  risky('a build in the host network', 'host-namespace', one('build: {context: ., network: host}')),
  risky('a provider', 'provider', 'services:\n  app:\n    provider: {type: awesomecloud, options: {a: b}}\n'),
  risky('a hook', 'hook', one('post_start: [{command: ["sh", "-c", "true"]}]')),
  risky('a privileged hook', 'privileged', one('pre_stop: [{command: "true", privileged: true}]')),
  risky(
    'two at once',
    ['privileged', 'docker-socket'],
    one('privileged: true\nvolumes: ["/var/run/docker.sock:/s"]'),
  ),

  harmless('a port on all interfaces', one('ports: ["0.0.0.0:8080:80", "5432:5432"]')),
  harmless('a folder of the project', one('volumes: ["./data:/data", "./init.sql:/init.sql:ro"]')),
  harmless('the project folder itself', one('volumes: [".:/app"]')),
  harmless('a link that stays inside', one('volumes: ["./to-data:/data"]')),
  harmless('dots that come back', one('volumes: ["./data/../data:/data"]')),
  harmless('a named volume', volume('{}')),
  harmless(
    'a volume bound to a folder of the project',
    volume('{driver_opts: {type: none, o: bind, device: ./data}}'),
  ),
  harmless(
    'a network share',
    volume('{driver_opts: {type: nfs, o: "addr=10.0.0.1,rw", device: ":/export"}}'),
  ),
  harmless('memory', volume('{driver_opts: {type: tmpfs, device: tmpfs, o: "size=64m"}}')),
  harmless('the clock, read-only', one('volumes: ["/etc/localtime:/etc/localtime:ro"]')),
  harmless('fewer capabilities', one('cap_drop: [ALL]\ncap_add: [NET_BIND_SERVICE, CHOWN]')),
  harmless('no new privileges', one('security_opt: ["no-new-privileges:true"]')),
  harmless('the network of another service', `${one('network_mode: "service:db"')}  db: {image: redis:7}\n`),
  harmless('privileged: false', one('privileged: false')),
  harmless('a build of the project', one('build: {context: ., dockerfile: data/Dockerfile}')),
  harmless('a build fetched from the network', one('build: https://github.com/docker/compose.git#main')),
  harmless('an env file of the project', one('env_file: [{path: ./data/app.env, required: false}]')),
  harmless('a secret of the project', `${one('secrets: [s]')}secrets:\n  s: {file: ./data/password.txt}\n`),
  harmless('an external network', `${one('')}networks:\n  default: {external: true, name: red_bigdata}\n`),
];

/** Files beside the Compose file that some of the stacks include or extend. */
export const riskyFiles: Readonly<Record<string, string>> = {
  'other/privileged.yaml': 'services:\n  base:\n    image: redis:7\n    privileged: true\n',
  'other/env-outside.yaml':
    'services:\n  base:\n    image: redis:7\n    env_file: [{path: ../../../x.env, required: false}]\n',
};
