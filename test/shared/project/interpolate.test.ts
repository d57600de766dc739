import { describe, expect, it } from 'vitest';
import { interpolate, resolveText, splitOutside } from '../../../shared/project/interpolate.ts';

const variables = { A: 'a', EMPTY: '', N: '8' };

describe('interpolation, as Compose does it', () => {
  it.each([
    ['plain', 'plain'],
    ['$A-${A}', 'a-a'],
    ['$$A $${A}', '$A ${A}'],
    ['${NO:-d}', 'd'],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${NO-d}', 'd'],
    ['${NO:-}', ''],
    ['${A:+x}', 'x'],
    ['${EMPTY:+x}', ''],
    ['${EMPTY+x}', 'x'],
    ['${NO+x}', ''],
    ['${A:?e}', 'a'],
    ['${EMPTY?e}', ''],
    ['${NO:-${A}}', 'a'],
    ['${NO:-${ALSO:-x${N}}}y', 'x8y'],
    ['${NO:-a:b/c}', 'a:b/c'],
    ['${__proto__:-d}${constructor:-d}', 'dd'],
  ])('%s is %s', (text, value) => {
    expect(interpolate(text, variables)).toMatchObject({ value, valid: true, required: [] });
  });

  it('names what has no value', () => {
    expect(interpolate('${NO}/$NEITHER/${A:-$UNUSED}', variables)).toMatchObject({
      value: '//a',
      unset: ['NO', 'NEITHER'],
    });
    expect(interpolate('${NO:?set $N of it}', variables).required).toEqual([
      { name: 'NO', message: 'set 8 of it' },
    ]);
  });

  it.each(['$', 'a $ b', '${', '${}', '${A', '${1}', '${A!}', '$1'])(
    'keeps and marks what is no variable: %s',
    text => {
      expect(interpolate(text, variables)).toMatchObject({ value: text, valid: false });
    },
  );

  it('gives a hole as it is written', () => {
    expect(resolveText('${NO}:80', variables)).toBe('${NO}:80');
    expect(resolveText('${NO:-1}:80', variables)).toBe('1:80');
  });

  it('splits outside of variables and brackets only', () => {
    expect(splitOutside('${A:-b:c}:[::1]:d', ':')).toEqual(['${A:-b:c}', '[::1]', 'd']);
  });
});
