import type { Finding } from '../../doctor/finding.ts';
import type { Say } from '../../graph/drawing/wire-word.ts';
import type { BundleChange, LeftOut } from './bundle.ts';

/** What the report says. */
export interface DoctorReportSource {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** 1-based line of a finding, as text (`compose.yaml:12`). */
  readonly placeOf: (finding: Finding) => string;
  readonly changes: readonly BundleChange[];
  readonly leftOut: readonly LeftOut[];
}

/** `doctor-report.md`: what the Doctor found in what is handed in, what was changed in the copy, what is not in it. */
export function writeDoctorReport(
  { name, findings, placeOf, changes, leftOut }: DoctorReportSource,
  say: Say,
): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter(one => one.severity === severity).length;
  const parts = [
    `# ${say('handin.report.title', { name })}`,
    findings.length === 0
      ? say('handin.report.healthy')
      : say('handin.report.counts', {
          errors: count('error'),
          warnings: count('warning'),
          hints: count('info'),
        }),
    ...findings.map(finding => {
      const rule = `doctor.rules.${finding.rule}`;
      return [
        `## ${say(`handin.report.${finding.severity}`)}: ${say(`${rule}.title`, finding.values)}`,
        `\`${placeOf(finding)}\` · ${finding.rule}`,
        say(`${rule}.message`, finding.values),
      ].join('\n\n');
    }),
    ...(changes.length === 0
      ? []
      : [
          `## ${say('handin.report.changes')}`,
          changes.map(({ code, values }) => `- ${say(`handin.changes.${code}`, values)}`).join('\n'),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `## ${say('handin.report.leftOut')}`,
          leftOut.map(({ path, reason }) => `- \`${path}\`: ${say(`handin.leftOut.${reason}`)}`).join('\n'),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
