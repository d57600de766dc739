import { describe, expect, it } from 'vitest';
import type { Dockerfile, Instruction } from '../../../shared/dockerfile/dockerfile.ts';
import {
  addInstruction,
  removeInstruction,
  setArguments,
  setBase,
  setStageName,
} from '../../../shared/dockerfile/edit-dockerfile.ts';
import { readDockerfile } from '../../../shared/dockerfile/read-dockerfile.ts';
import { applyEdits, type TextEdit } from '../../../shared/text/text-edit.ts';

const text = `# Makes the packages.
FROM python:3.11-slim AS builder
RUN pip install \\
    # the driver
    pg8000
# Runs them.
FROM --platform=linux/amd64 python:3.11-slim
COPY --from=builder --chown=1000 /opt/venv /opt/venv
CMD ["python", "main.py"]`;

function edited(
  edit: (dockerfile: Dockerfile, at: (line: number) => Instruction) => TextEdit[],
  before = text,
) {
  const dockerfile = readDockerfile('Dockerfile', before);
  const all = dockerfile.stages.flatMap(stage => [stage.from, ...stage.instructions]);
  const at = (line: number): Instruction => {
    const found = all.find(one => one.line === line);
    if (!found) throw new Error(`nothing in line ${line}`);
    return found;
  };
  const edits = [...edit(dockerfile, at)].sort((a, b) => a.from - b.from);
  return applyEdits(before, edits);
}

describe('Edits of a Dockerfile', () => {
  it('give an instruction other arguments and keep its flags', () => {
    expect(edited((_, at) => setArguments(text, at(8), '/opt/venv /venv'))).toBe(
      text.replace('/opt/venv /opt/venv', '/opt/venv /venv'),
    );
  });

  it('change nothing for the same arguments, comments between its lines included', () => {
    expect(edited((_, at) => setArguments(text, at(3), at(3).arguments))).toBe(text);
  });

  it('keep what is typed on one line, so that it stays one instruction', () => {
    expect(edited((_, at) => setArguments(text, at(9), '["python"]\nRUN rm -rf /'))).toMatch(
      /CMD \["python"\] RUN rm -rf \/$/,
    );
  });

  it('base one stage on another image', () => {
    expect(edited(file => setBase(text, file.stages[1] as never, 'python:3.12-slim'))).toBe(
      text.replace('amd64 python:3.11-slim', 'amd64 python:3.12-slim'),
    );
  });

  it('rename a stage with everything that is copied from it', () => {
    expect(edited(file => setStageName(text, file, file.stages[0] as never, 'packages'))).toBe(
      text.replace('AS builder', 'AS packages').replace('--from=builder', '--from=packages'),
    );
  });

  it('give a stage its first name and take it away again', () => {
    const named = edited(file => setStageName(text, file, file.stages[1] as never, 'runtime'));
    expect(named).toContain('linux/amd64 python:3.11-slim AS runtime\n');
    expect(edited(file => setStageName(named, file, file.stages[1] as never, ''), named)).toBe(text);
  });

  it('add an instruction behind another one, with the file’s line ends', () => {
    expect(edited((_, at) => addInstruction(text, at(9), { keyword: 'EXPOSE', written: '8000' }))).toBe(
      `${text}\nEXPOSE 8000`,
    );
    const windows = text.replaceAll('\n', '\r\n');
    expect(
      edited((_, at) => addInstruction(windows, at(8), { keyword: 'USER', written: 'me' }), windows),
    ).toContain('/opt/venv\r\nUSER me\r\nCMD');
  });

  it('take an instruction away with all its lines, and the last one without leaving an empty line', () => {
    expect(edited((_, at) => removeInstruction(text, at(3)))).toBe(
      text.replace('RUN pip install \\\n    # the driver\n    pg8000\n', ''),
    );
    expect(edited((_, at) => removeInstruction(text, at(9)))).toBe(
      text.replace('\nCMD ["python", "main.py"]', ''),
    );
  });
});
