/** Names of a project that completion offers. */
export interface Names {
  readonly services: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  readonly secrets: readonly string[];
  readonly configs: readonly string[];
  readonly models: readonly string[];
  readonly profiles: readonly string[];
  readonly images: readonly string[];
  /** Names of `.env`. */
  readonly variables: readonly string[];
  /** Text files beside the Compose file. */
  readonly files: readonly string[];
  /** Used by services and not declared yet. */
  readonly undeclared: {
    readonly networks: readonly string[];
    readonly volumes: readonly string[];
    readonly secrets: readonly string[];
    readonly configs: readonly string[];
  };
}

/** Which names stand as values or entries below a key, by its topic. */
const namesOfTopic: Readonly<Record<string, (names: Names) => readonly string[]>> = {
  'service.image': names => names.images,
  'service.depends_on': names => names.services,
  'service.links': names => names.services,
  'service.volumes_from': names => names.services,
  'service.extends': names => names.services,
  'extends.service': names => names.services,
  'service.network_mode': names => names.services.map(name => `service:${name}`),
  'service.networks': names => names.networks,
  'service.volumes': names => names.volumes,
  'mount.source': names => names.volumes,
  'service.secrets': names => names.secrets,
  'build.secrets': names => names.secrets,
  'service.configs': names => names.configs,
  'grant.source': names => [...names.secrets, ...names.configs],
  'service.models': names => names.models,
  'service.profiles': names => names.profiles,
  'service.env_file': names => names.files,
  'envFile.path': names => names.files,
  'extends.file': names => names.files,
  'secret.file': names => names.files,
  'config.file': names => names.files,
  'top.networks': names => names.undeclared.networks,
  'top.volumes': names => names.undeclared.volumes,
  'top.secrets': names => names.undeclared.secrets,
  'top.configs': names => names.undeclared.configs,
};

/** The names to offer below a key; empty where names are not known. */
export function namesFor(topic: string | null, names: Names): readonly string[] {
  return (topic === null ? undefined : namesOfTopic[topic]?.(names)) ?? [];
}
