import { hasNoOwnHealthcheck } from '../technologies/image-facts.ts';
import type { Examination, KnownService } from './rule.ts';
import { dockerfileOf } from './service-dockerfile.ts';

/** Whether the image itself brings a healthcheck; `unknown` where neither the catalogue nor a Dockerfile says it. */
export function ownHealthcheck(examination: Examination, known: KnownService): 'yes' | 'no' | 'unknown' {
  if (!known.service.build) return known.image && hasNoOwnHealthcheck(known.image) ? 'no' : 'unknown';
  const stage = dockerfileOf(examination, known)?.dockerfile.stages.at(-1);
  if (!stage) return 'unknown';
  if (stage.instructions.some(one => one.keyword === 'HEALTHCHECK' && !/^NONE\b/i.test(one.arguments)))
    return 'yes';
  return hasNoOwnHealthcheck(stage.base) ? 'no' : 'unknown';
}
