import { pinnedTag, replacementOf } from '../../technologies/image-facts.ts';
import { readImageName } from '../../technologies/image-name.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

const moving = /^(?:latest|stable|edge|nightly|main|master)$/;

/** An image without a fixed version: another one on another day (rule 17). */
export const imageNoVersion: Rule = {
  id: 'image-no-version',
  examine: ({ services }) =>
    services.flatMap(({ service, role }): Finding[] => {
      const written = service.image?.value;
      // A version that a variable chooses is chosen elsewhere; what is built here has no version.
      if (!service.image || !written || /[$@]/.test(written) || service.build) return [];
      const image = readImageName(written);
      if (!image || (image.tag !== null && !moving.test(image.tag)) || replacementOf(written)) return [];
      const tag = pinnedTag(written);
      const bare = image.tag === null ? written : written.slice(0, -image.tag.length - 1);
      const values = { service: service.name, image: written };
      return [
        {
          rule: 'image-no-version',
          severity: 'warning',
          subjects: [`service:${service.name}`],
          range: service.image.range,
          values,
          fixes:
            tag === null
              ? []
              : [
                  {
                    id: 'pin-image',
                    values: { image: `${bare}:${tag}` },
                    steps: [
                      {
                        kind: 'command',
                        command: 'set-image',
                        args: { service: service.name, image: `${bare}:${tag}` },
                      },
                    ],
                    // A database that already holds data may be newer than the version recommended here.
                    safe: role?.keeps !== 'data',
                  },
                ],
        },
      ];
    }),
};
