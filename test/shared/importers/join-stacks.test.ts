import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../shared/document/parse.ts';
import { joinStacks } from '../../../shared/importers/join-stacks.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

function join(one: string, other: string) {
  const joined = joinStacks(parseDocument('compose.yaml', one), parseDocument('pasted', other));
  const text = joined.plan.kind === 'edits' ? applyEdits(one, joined.plan.edits) : joined.plan;
  return { ...joined, text };
}

const mine = `# mine
services:
  db:   # the database
    image: postgres:16
    networks: [back]
networks:
  back:
`;

describe('joining another Compose text to a file', () => {
  it('adds services, networks and volumes below what is there and keeps their comments', () => {
    const { text, added, taken } = join(
      mine,
      `services:
    web:
        # shown to people
        image: nginx:1.27  # pinned
        ports:
            - "8080:80"
networks:
    front:
        driver: bridge
volumes:
    data:
`,
    );
    expect(text).toBe(`# mine
services:
  db:   # the database
    image: postgres:16
    networks: [back]

  web:
    # shown to people
    image: nginx:1.27  # pinned
    ports:
        - "8080:80"
networks:
  back:
  front:
    driver: bridge
volumes:
  data:
`);
    expect([added, taken]).toEqual([['web'], []]);
  });

  it('leaves out a service whose name is taken and keeps the networks of the file as they are', () => {
    const { text, added, taken } = join(
      mine,
      'services:\n  db:\n    image: mysql\n  app:\n    image: mine\nnetworks:\n  back:\n    driver: overlay\n',
    );
    expect([added, taken]).toEqual([['app'], ['db']]);
    expect(text).toBe(mine.replace('networks:\n  back', '\n  app:\n    image: mine\nnetworks:\n  back'));
  });

  it('is refused when an entry needs an anchor that stays behind', () => {
    const { plan } = join(
      mine,
      'x-all: &all\n  restart: always\nservices:\n  a:\n    <<: *all\n    image: x\n',
    );
    expect(plan.kind).toBe('refused');
  });
});
