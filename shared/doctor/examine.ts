import { parseDocument } from '../document/parse.ts';
import { readGraph } from '../graph/read-graph.ts';
import { recognisable } from '../graph/recognise.ts';
import type { Variables } from '../project/interpolate.ts';
import { parseEnvFile } from '../project/parse-env-file.ts';
import { readTexts } from '../stack/merge/read-texts.ts';
import type { Service } from '../stack/stack.ts';
import { recogniseService } from '../technologies/index.ts';
import type { Examination, KnownService, Patient } from './rule.ts';

/** Everything that rules look at, derived from the project's texts. Never throws; a missing Compose file is an empty one. */
export function examine(patient: Patient): Examination {
  const text = patient.files[patient.file] ?? '';
  const variables = variablesOf(patient);
  const textOf = (name: string): string | null =>
    Object.hasOwn(patient.files, name) ? (patient.files[name] ?? null) : null;
  const { stack, documents, parts } = readTexts(patient.file, textOf, variables);
  const document = documents.get(patient.file) ?? parseDocument(patient.file, text);
  const graph = readGraph(stack, { recognise: recogniseService, variables });
  const services = stack.services.map(service => known(service, variables));
  return { patient, text, document, documents, parts, stack, graph, services, variables };
}

/** Values for `${…}`: those of `.env`, below the environment (Compose spec, "Interpolation"). */
function variablesOf({ files, environment = {} }: Patient): Variables {
  return { ...parseEnvFile(files['.env'] ?? '', environment).variables, ...environment };
}

function known(service: Service, variables: Variables): KnownService {
  const seen = recognisable(service, variables);
  const found = recogniseService(seen);
  return {
    service,
    technology: found?.technology ?? null,
    role: found?.technology.roles[found.role] ?? null,
    roleName: found?.role ?? null,
    image: seen.image,
    environment: seen.environment,
  };
}
