import { describe, expect, it } from 'vitest';
import { atEveryPlace } from '../../../shared/commands/at-every-place.ts';
import { removeAt } from '../../../shared/document/edit/remove-at.ts';
import { parseDocument } from '../../../shared/document/parse.ts';
import { readStack } from '../../../shared/stack/read-stack.ts';
import { applyEdits } from '../../../shared/text/text-edit.ts';

/** Takes every service out of a network; gives the text after it, and how many texts the steps were planned on. */
function leaveAll(text: string, network: string): { readonly after: string; readonly read: number } {
  const document = parseDocument('compose.yaml', text);
  const members = readStack(document).services.flatMap(service =>
    service.networks.filter(one => one.network === network),
  );
  const seen = new Set<string>();
  const plan = atEveryPlace(members, (now, { path }) => {
    seen.add(now.text);
    return removeAt(now, path, 'shared');
  })(document);
  if (plan.kind !== 'edits') throw new Error(plan.kind);
  return { after: applyEdits(text, plan.edits), read: seen.size };
}

const block = `services:
  a:
    image: x
    networks:
      - back
      - front
  b:
    networks: [front, back]
    image: y
  # c has nothing else
  c:
    networks:
      - back
`;

describe('A change at many places', () => {
  it('is planned on the text as it is, service by service', () => {
    const { after, read } = leaveAll(block, 'back');
    expect(after).toBe(`services:
  a:
    image: x
    networks:
      - front
  b:
    networks: [front]
    image: y
  # c has nothing else
  c: {}
`);
    expect(read).toBe(1);
  });

  it('goes place by place where services share a line', () => {
    const { after, read } = leaveAll(
      'services: {a: {image: x, networks: [back]}, b: {image: y, networks: [back, front]}}\n',
      'back',
    );
    expect(after).toBe('services: {a: {image: x}, b: {image: y, networks: [front]}}\n');
    expect(read).toBe(2);
  });

  it('goes place by place inside one service', () => {
    const text = 'services:\n  a:\n    image: x\n    networks:\n      - back\n      - back\n';
    expect(leaveAll(text, 'back').after).toBe('services:\n  a:\n    image: x\n');
  });

  it('changes what services share once', () => {
    const text =
      'x-nets: &nets\n  - back\n  - front\nservices:\n  a:\n    networks: *nets\n  b:\n    networks: *nets\n';
    expect(leaveAll(text, 'back').after).toBe(text.replace('  - back\n', ''));
  });
});
