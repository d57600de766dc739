import type { ComposeDocument } from '../../shared/document/document.ts';
import { entries } from '../../shared/document/lookup.ts';
import { textsOf } from '../../shared/project/store.ts';
import type { Names } from '../../shared/schema/complete/names.ts';
import { originOf } from '../../shared/stack/move-ranges.ts';
import type { Service } from '../../shared/stack/stack.ts';
import { technologies } from '../../shared/technologies/index.ts';
import { useSession } from '../session/session.ts';

/** Images with the tags that the catalogue pins. */
const images = technologies.flatMap(({ images }) =>
  Object.entries(images?.pinnedTags ?? {}).map(([name, tag]) => `${name}:${tag}`),
);

const none: Names = {
  services: [],
  networks: [],
  volumes: [],
  secrets: [],
  configs: [],
  models: [],
  profiles: [],
  images,
  variables: [],
  files: [],
  undeclared: { networks: [], volumes: [], secrets: [], configs: [] },
};

/** The names of the open project; while the text does not parse, those of its last good state. */
export function knownNames(): Names {
  const { derived, store } = useSession.getState();
  if (!derived) return none;
  const { stack, document, variables } = derived;
  // Names only: where they are written now does not matter.
  const services = stack.services.map(originOf);
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const used = (found: readonly string[], declared: readonly { readonly name: string }[]) => {
    const known = new Set(names(declared));
    return unique(found).filter(name => !known.has(name));
  };
  return {
    services: names(services),
    networks: names(stack.networks),
    volumes: names(stack.volumes),
    secrets: names(stack.secrets),
    configs: names(stack.configs),
    models: modelsOf(document),
    profiles: unique(services.flatMap(({ profiles }) => profiles.map(({ value }) => value))),
    images: unique([...imagesOf(services), ...images]),
    variables: Object.keys(variables),
    files: store ? Object.keys(textsOf(store)).filter(file => file !== derived.document.file) : [],
    undeclared: {
      networks: used(
        services
          .flatMap(({ networks }) => networks.map(({ network }) => network))
          .filter(name => name !== 'default'),
        stack.networks,
      ),
      volumes: used(
        services.flatMap(({ mounts }) =>
          mounts.flatMap(({ kind, source }) => (kind === 'volume' && source !== null ? [source] : [])),
        ),
        stack.volumes,
      ),
      secrets: used(
        services.flatMap(({ secrets }) => secrets.map(({ value }) => value)),
        stack.secrets,
      ),
      configs: used(
        services.flatMap(({ configs }) => configs.map(({ value }) => value)),
        stack.configs,
      ),
    },
  };
}

function modelsOf(document: ComposeDocument): string[] {
  return document.parses ? entries(document, ['models']).map(({ path }) => String(path.at(-1))) : [];
}

function imagesOf(services: readonly Service[]): string[] {
  return services.flatMap(({ image }) => (image && !image.value.includes('$') ? [image.value] : []));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
