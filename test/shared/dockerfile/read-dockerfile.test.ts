import { describe, expect, it } from 'vitest';
import { readDockerfile } from '../../../shared/dockerfile/read-dockerfile.ts';

const twoStages = `# syntax=docker/dockerfile:1
ARG VERSION=3.11
FROM --platform=linux/amd64 python:\${VERSION}-slim AS build
WORKDIR /app
RUN pip install \\
    # what the program needs
    -r requirements.txt \\

    && echo done

from build
COPY --from=build --chown=app /app /app
CMD ["python", "-u", "main.py"]
`;

const read = (text: string) => readDockerfile('Dockerfile', text);
const written = (text: string, range: { from: number; to: number } | null) =>
  range && text.slice(range.from, range.to);

describe('Reading a Dockerfile', () => {
  it('tells its stages apart, with their base, name and platform', () => {
    expect(read(twoStages).stages).toMatchObject([
      { name: 'build', base: 'python:${VERSION}-slim', platform: 'linux/amd64' },
      { name: null, base: 'build', platform: null },
    ]);
  });

  it('keeps the ARGs before the first FROM apart', () => {
    expect(read(twoStages).globals).toMatchObject([{ keyword: 'ARG', arguments: 'VERSION=3.11', line: 2 }]);
  });

  it('joins continued lines and leaves out the comments between them', () => {
    const [build] = read(twoStages).stages;
    expect(build?.instructions).toMatchObject([
      { keyword: 'WORKDIR', arguments: '/app', line: 4 },
      { keyword: 'RUN', arguments: 'pip install -r requirements.txt && echo done', line: 5 },
    ]);
  });

  it('tells flags from arguments', () => {
    const copy = read(twoStages).stages[1]?.instructions[0];
    expect(copy).toMatchObject({
      flags: [
        { name: 'from', value: 'build' },
        { name: 'chown', value: 'app' },
      ],
      arguments: '/app /app',
    });
  });

  it.each([
    ['line feeds', twoStages],
    ['carriage returns and a byte order mark', `\uFEFF${twoStages.replaceAll('\n', '\r\n')}`],
    ['an emoji above', `# 🐳\n${twoStages}`],
  ])('says where each part stands, with %s', (_name, text) => {
    const [build, run] = read(text).stages;
    expect(written(text, build?.from.range ?? null)).toBe(
      'FROM --platform=linux/amd64 python:${VERSION}-slim AS build',
    );
    expect(written(text, build?.instructions[0]?.argumentsRange ?? null)).toBe('/app');
    expect(written(text, run?.instructions[0]?.flags[1]?.range ?? null)).toBe('--chown=app');
    expect(written(text, run?.range ?? null)).toMatch(/^from build[\s\S]*main\.py"\]$/);
  });

  it('keeps a heredoc as written', () => {
    const [stage] = read('FROM debian\nCOPY <<EOF /hello\n# kept\nEOF\nUSER app\n').stages;
    expect(stage?.instructions.map(one => [one.keyword, one.arguments])).toEqual([
      ['COPY', '<<EOF /hello\n# kept\nEOF'],
      ['USER', 'app'],
    ]);
  });

  it.each([
    ['', [{ code: 'no-from' }]],
    ['RUN echo hi\nFROM debian\n', [{ code: 'before-from', values: { keyword: 'RUN', line: 1 } }]],
    [
      'FROM debian\nINSTALL git\n',
      [{ code: 'unknown-instruction', values: { keyword: 'INSTALL', line: 2 } }],
    ],
    ['FROM\n', [{ code: 'no-arguments', values: { keyword: 'FROM', line: 1 } }]],
  ])('names what does not build: %j', (text, problems) => {
    expect(read(text).problems).toMatchObject(problems);
  });
});
