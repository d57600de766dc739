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
      return new Mark(Math.min(from, to), to, finding, say);
    });
  return marks.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A mark that finds its words when somebody looks: of a thousand marks few are ever read. */
class Mark implements Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: Finding['severity'];
  private readonly words: () => MarkWords;

  constructor(from: number, to: number, finding: Finding, say: (finding: Finding) => MarkWords) {
    this.from = from;
    this.to = to;
    this.severity = finding.severity;
    this.words = () => say(finding);
  }

  get message(): string {
    const { title, message } = this.words();
    return `${title}. ${message}`;
  }

  get actions(): MarkWords['actions'] {
    return this.words().actions;
  }

  renderMessage(): Node {
    const { title, message } = this.words();
    const text = document.createElement('div');
    const head = document.createElement('strong');
    head.textContent = title;
    const body = document.createElement('p');
    body.textContent = message;
    text.append(head, body);
    return text;
  }
}
