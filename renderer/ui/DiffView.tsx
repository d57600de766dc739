import { Eye, EyeOff } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { type DiffLine, diffLines, type Hunk } from './diff-lines.ts';
import { holdsSecrets, maskLine } from './mask-secrets.ts';
import './diff-view.css';

/** A file before and after; `before` null for a file that is made. */
export interface FileDifference {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** What would change, file by file: only the changed lines with a few around them. Values of `.env` are hidden until asked for. */
export function DiffView({ files }: { readonly files: readonly FileDifference[] }) {
  return (
    <div className="diff">
      {files.map(file => (
        <FileDiff key={file.file} {...file} />
      ))}
    </div>
  );
}

function FileDiff({ file, before, after }: FileDifference) {
  const { t } = useTranslation();
  const [revealed, setRevealed] = useState(false);
  const hunks = useMemo(() => diffLines(before ?? '', after), [before, after]);
  const secret = holdsSecrets(file);
  const lines = hunks.flat();
  const count = (kind: DiffLine['kind']): number => lines.filter(line => line.kind === kind).length;
  if (hunks.length === 0) return null;
  return (
    <section className="diff-file" aria-label={t('doctor.panel.diff.file', { file })}>
      <header>
        <code>{file}</code>
        {before === null ? <span className="diff-new">{t('doctor.panel.diff.new')}</span> : null}
        <span className="diff-count">
          <span>+{count('added')}</span> <span>−{count('removed')}</span>
        </span>
        {secret ? (
          <Button
            look="quiet"
            icon={revealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            {t(revealed ? 'doctor.panel.diff.hide' : 'doctor.panel.diff.reveal')}
          </Button>
        ) : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too */}
      <section className="diff-lines" tabIndex={0} aria-label={t('doctor.panel.diff.lines', { file })}>
        <table>
          <tbody>
            {hunks.map((hunk, at) => (
              <Fragment key={keyOf(hunk)}>
                {at > 0 ? (
                  <tr className="diff-gap">
                    <td colSpan={3} />
                    <td>⋯</td>
                  </tr>
                ) : null}
                {hunk.map(line => (
                  <Line
                    key={`${line.kind} ${line.before} ${line.after}`}
                    line={line}
                    masked={secret && !revealed}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const signs = { same: '', removed: '−', added: '+' } as const;

function Line({ line, masked }: { readonly line: DiffLine; readonly masked: boolean }) {
  const { t } = useTranslation();
  return (
    <tr data-kind={line.kind}>
      <td className="diff-number">{line.before}</td>
      <td className="diff-number">{line.after}</td>
      <td className="diff-sign">
        {line.kind === 'same' ? null : (
          <span role="img" aria-label={t(`doctor.panel.diff.${line.kind}`)}>
            {signs[line.kind]}
          </span>
        )}
      </td>
      <td className="diff-text">{masked ? maskLine(line.text) : line.text}</td>
    </tr>
  );
}

function keyOf(hunk: Hunk): string {
  const [first] = hunk;
  return `${first?.before} ${first?.after}`;
}
