import { describe, expect, it } from 'vitest';
import { type Spent, spentBetween } from './probes-parts.ts';
import { type Process, readStat, withDescendants } from './processes.ts';

describe('Processor time', () => {
  it('is read with that of ended children, whatever the program is called', () => {
    const line = '1234 (a) S 9 8) S 77 1234 1234 0 -1 4194560 100 200 0 0 11 22 33 44 20 0 1 0 500 0 0';
    expect(readStat(line)).toEqual({ parent: 77, milliseconds: 1100 });
  });

  it('between two looks is that of processes that came meanwhile too, and of none that are gone', () => {
    const nothing = { 'the app’s engine': new Map(), Docker: new Map() };
    const before: Spent = {
      ...nothing,
      'in the containers': new Map([
        [1, 100],
        [2, 500],
      ]),
    };
    const after: Spent = {
      ...nothing,
      'in the containers': new Map([
        [1, 130],
        [3, 20],
      ]),
    };
    expect(spentBetween(before, after)['in the containers']).toBe(50);
  });

  it('of a program is that of all it started', () => {
    const make = (pid: number, parent: number): Process => ({
      pid,
      parent,
      command: '',
      container: null,
      milliseconds: 0,
    });
    const all = [make(1, 0), make(2, 1), make(3, 2), make(4, 1)];
    const [, second] = all;
    expect(withDescendants(all, second ? [second] : []).map(({ pid }) => pid)).toEqual([2, 3]);
  });
});
