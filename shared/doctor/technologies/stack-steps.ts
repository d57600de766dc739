import type { StackStep } from '../../technologies/technology-rule.ts';
import type { FixStep } from '../fix.ts';
import type { Examination } from '../rule.ts';
import { keepInEnv } from '../secrets/keep-in-env.ts';

/** A technology's steps as steps of a fix; a file that is there already is left as it is. */
export function stackSteps({ patient }: Examination, steps: readonly StackStep[]): FixStep[] {
  const isThere = (file: string): boolean => Object.hasOwn(patient.files, file);
  return steps.flatMap((step): readonly FixStep[] => {
    if (step.kind === 'command') return [step];
    if (step.kind === 'variable') return keepInEnv(step.name, step.value);
    const { file, text } = step;
    return isThere(file) ? [] : [{ kind: 'edits', edits: [{ file, from: 0, to: 0, insert: text }] }];
  });
}
