import type { Diagnostic } from '@codemirror/lint';
import type { Finding } from '../../shared/doctor/finding.ts';

/** What a mark says and offers. */
export interface MarkWords {
  readonly title: string;
  readonly message: string;
  /** Buttons under the message. */
  readonly actions: readonly { readonly name: string; readonly apply: () => void }[];
}

/** The findings of a file as marks in its text, at least one character wide. */
export function problemMarks(
  file: string,
  length: number,
  findings: readonly Finding[],
  say: (finding: Finding) => MarkWords,
): Diagnostic[] {
  const marks = findings
    .filter(({ range }) => range.file === file)
    .map(finding => {
      const from = Math.max(0, Math.min(finding.range.from, length));
      const to = Math.min(Math.max(finding.range.to, from + 1), length);
      return { from: Math.min(from, to), to, severity: finding.severity, ...shown(say(finding)) };
    });
  return marks.sort((a, b) => a.from - b.from || a.to - b.to);
}

function shown({
  title,
  message,
  actions,
}: MarkWords): Pick<Diagnostic, 'message' | 'renderMessage' | 'actions'> {
  return {
    message: `${title}. ${message}`,
    renderMessage: () => {
      const text = document.createElement('div');
      const head = document.createElement('strong');
      head.textContent = title;
      const body = document.createElement('p');
      body.textContent = message;
      text.append(head, body);
      return text;
    },
    actions,
  };
}
