import { describe, expect, it } from 'vitest';
import { arrives } from '../../../renderer/canvas/arrives.ts';

const nodes = (...ids: string[]) => ids.map(id => ({ id }));
const course = nodes('postgres', 'pgadmin', 'red', 'pgdata', '5432', '5050');

describe('The whole drawing is shown', () => {
  it('when a text arrives on an empty canvas, not with the first part', () => {
    expect(arrives([], nodes('a', 'b', 'c', 'd', 'e', 'f', 'g'))).toBe(true);
    expect(arrives([], nodes('postgres', 'default', 'pgdata', '5432'))).toBe(false);
  });

  it('when another text takes the place of the last one, and when that is undone', () => {
    const other = nodes('db', 'pgadmin', 'default', '5050');
    expect(arrives(course, other)).toBe(true);
    expect(arrives(nodes('db', 'default', '5050', 'pgadmin'), nodes('pgadmin', ...'abcdef'))).toBe(true);
  });

  it('when a text comes back around a part that stayed', () => {
    expect(arrives(nodes('db', 'default'), nodes('db', 'default', ...'abcdefg'))).toBe(true);
  });

  it('not when something is added, renamed or removed', () => {
    expect(arrives(course, [...course, ...nodes('redis', '6379', 'redisdata')])).toBe(false);
    expect(arrives(course, [...course.slice(1), ...nodes('db')])).toBe(false);
    expect(arrives(course, course.slice(4))).toBe(false);
  });
});
