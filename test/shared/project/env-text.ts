/** One file with every way to write a value. */
export const envText = [
  '\uFEFF# comment',
  'A=1',
  'export B = two words # note',
  "C='single $A # no note'",
  'D="double $A \\"q\\" \\n# in"',
  'E=${A}-${NO:-d}',
  'F=',
  'G="over',
  'lines"',
  'H: colon',
  'I=a#b',
  'J="literal \\$A"',
  'K="x" # after',
  '',
].join('\r\n');
