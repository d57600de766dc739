import { isImage, readImageName } from '../../image-name.ts';
import type { ServiceInStack, TechnologyRule } from '../../technology-rule.ts';
import { ofRole } from '../in-stack.ts';
import { sparkImageNames } from '../recognise.ts';

/** Driver and workers exchange Java and Python objects, which only the same version reads (rule 86). */
export const sameVersion: TechnologyRule = {
  id: 'spark-version-mismatch',
  severity: 'error',
  roles: ['worker', 'driver'],
  examine: (one, stack) => {
    const [master] = ofRole(stack, 'master');
    if (master === undefined) return [];
    const own = versionOf(one);
    const its = versionOf(master);
    if (own === null || its === null || own === its || !stack.share(one.name, master.name)) return [];
    const image = master.service.image?.value ?? master.image ?? '';
    const isSame = readImageName(one.image)?.repository === readImageName(master.image)?.repository;
    const args = { service: one.name, image };
    const fix = {
      id: 'same-spark-version',
      values: { image },
      safe: false,
      steps: [{ kind: 'command' as const, command: 'set-image', args }],
    };
    return [
      {
        range: one.service.image?.range ?? null,
        values: { own, its, master: master.name },
        others: [master.name],
        fixes: isSame ? [fix] : [],
      },
    ];
  },
};

/** `3.5.4` of a tag of one of Spark's own images; null where the tag says none, or less than all of it. */
function versionOf({ image, service }: ServiceInStack): string | null {
  if (service.build !== null || !isImage(image, sparkImageNames)) return null;
  return /^v?(\d+\.\d+\.\d+)/.exec(readImageName(image)?.tag ?? '')?.[1] ?? null;
}
