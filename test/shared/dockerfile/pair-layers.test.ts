import { describe, expect, it } from 'vitest';
import { type Layer, pairLayers } from '../../../shared/dockerfile/pair-layers.ts';
import { readDockerfile } from '../../../shared/dockerfile/read-dockerfile.ts';

const dockerfile = `FROM python:3.11-slim AS builder
RUN pip install -r requirements.txt

FROM python:3.11-slim
ENV PATH="/opt/venv/bin:$PATH" PYTHONUNBUFFERED=1
RUN useradd --create-home \\
    loader
COPY --from=builder /opt/venv /opt/venv
COPY src/ ./
CMD ["python", "main.py"]
`;

const base: readonly Layer[] = [
  { createdBy: '/bin/sh -c #(nop)  CMD ["python3"]', sizeBytes: 0 },
  { createdBy: '/bin/sh -c apt-get update', sizeBytes: 226_000_000 },
];

/** As `docker history` really printed them for the loader of Week 3. */
const own: readonly Layer[] = [
  { createdBy: 'CMD ["python" "main.py"]', sizeBytes: 0 },
  { createdBy: 'COPY src/ ./ # buildkit', sizeBytes: 3_940 },
  { createdBy: 'COPY /opt/venv /opt/venv # buildkit', sizeBytes: 24_500_000 },
  { createdBy: 'RUN /bin/sh -c useradd --create-home     loader # buildkit', sizeBytes: 8_910 },
  { createdBy: 'ENV PATH=/opt/venv/bin:/usr/bin PYTHONUNBUFFERED=1', sizeBytes: 0 },
];

function pair(text: string, layers: readonly Layer[], target: string | null = null) {
  const { pairs, below, matches } = pairLayers(readDockerfile('Dockerfile', text), target, layers);
  const sizes = [...pairs].map(([instruction, layer]) => [instruction.line, layer.sizeBytes]);
  return { sizes: sizes.reverse(), below: below.length, matches };
}

describe('Layers beside instructions', () => {
  it('pairs every instruction of the last stage and leaves the base image’s layers below', () => {
    expect(pair(dockerfile, [...own, ...base])).toEqual({
      sizes: [
        [5, 0],
        [6, 8_910],
        [8, 24_500_000],
        [9, 3_940],
        [10, 0],
      ],
      below: 2,
      matches: true,
    });
  });

  it('stops at an instruction that says something else than what was built', () => {
    const changed = dockerfile.replace('useradd --create-home', 'useradd --system');
    expect(pair(changed, [...own, ...base])).toEqual({
      sizes: [
        [8, 24_500_000],
        [9, 3_940],
        [10, 0],
      ],
      below: 4,
      matches: false,
    });
  });

  it('says nothing of an instruction added since the build', () => {
    expect(pair(`${dockerfile}EXPOSE 8000\n`, [...own, ...base])).toMatchObject({
      sizes: [],
      matches: false,
    });
  });

  it('understands the older builder, and passes over ARG', () => {
    const text = 'FROM debian\nARG X=1\nRUN apt-get update\nWORKDIR /app\n';
    const layers = [
      { createdBy: '/bin/sh -c #(nop) WORKDIR /app', sizeBytes: 0 },
      { createdBy: '|1 X=1 /bin/sh -c apt-get update', sizeBytes: 7 },
      { createdBy: '/bin/sh -c #(nop)  ARG X=1', sizeBytes: 0 },
      ...base,
    ];
    expect(pair(text, layers)).toEqual({
      sizes: [
        [3, 7],
        [4, 0],
      ],
      below: 2,
      matches: true,
    });
  });

  it('goes through the stage that a stage is built on, and builds the stage that is asked for', () => {
    const text = 'FROM debian AS one\nRUN a\nFROM one AS two\nRUN b\nFROM debian\nRUN c\n';
    const layers = ['b', 'a'].map(word => ({ createdBy: `RUN /bin/sh -c ${word} # buildkit`, sizeBytes: 1 }));
    expect(pair(text, layers, 'two')).toEqual({
      sizes: [
        [2, 1],
        [4, 1],
      ],
      below: 0,
      matches: true,
    });
  });
});
