import { TriangleAlert } from 'lucide-react';
import type { Message } from '../../shared/live/reading.ts';
import type { Figure, ViewRow } from '../../shared/technologies/technology.ts';
import { termOfLabel } from '../session/glossary.ts';
import { seriesKey } from '../session/live.ts';
import { useSession } from '../session/session.ts';
import { formatFigure } from './format.ts';
import { ReadingLink } from './ReadingLink.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { Sparkline } from './Sparkline.tsx';
import { Term } from './Term.tsx';
import { useSay } from './use-say.ts';
import './reading-rows.css';

interface ReadingRowsProps {
  readonly rows: readonly ViewRow[];
  readonly service: string;
  readonly technology: string;
  /** Terms of the course among the labels can be asked for; on cards there is no room for that. */
  readonly explained?: boolean;
}

/** Draws what a technology's view declares: figures, series, items such as executors. Used on cards and in the Live tab. */
export function ReadingRows({ rows, service, technology, explained = false }: ReadingRowsProps) {
  return (
    <div className="reading-rows">
      {rows.map((row, index) => (
        <Row
          key={rowKey(row, index)}
          row={row}
          service={service}
          technology={technology}
          explained={explained}
        />
      ))}
    </div>
  );
}

function rowKey(row: ViewRow, index: number): string {
  return 'id' in row ? `${row.kind}-${row.id}` : `${row.kind}-${index}`;
}

interface RowProps extends Required<Omit<ReadingRowsProps, 'rows'>> {
  readonly row: ViewRow;
}

function Row({ row, service, technology, explained }: RowProps) {
  const say = useSay();
  const history = useSession(state =>
    row.kind === 'series' ? state.series[seriesKey(service, technology, row.series)] : undefined,
  );
  switch (row.kind) {
    case 'figures':
      return <Figures figures={row.figures} explained={explained} />;
    case 'series':
      return <Sparkline values={history ?? []} label={say(row.label)} />;
    case 'note':
      return (
        <p className="reading-note" data-alert={row.alert === true}>
          {row.alert ? <TriangleAlert aria-hidden /> : null}
          {say(row.message)}
        </p>
      );
    case 'heading':
      return <h4 className="reading-heading">{say(row.message)}</h4>;
    case 'table':
      return <ReadingTable row={row} />;
    case 'code':
      return (
        <details className="reading-code">
          <summary>{say(row.title)}</summary>
          <pre>{row.text}</pre>
        </details>
      );
    case 'link':
      return <ReadingLink row={row} service={service} />;
    case 'item':
      return (
        <div className="reading-item" data-faded={row.faded}>
          <div className="reading-item-head">
            <strong>
              <Label message={row.title} explained={explained} />
            </strong>
            {row.detail ? <span>{say(row.detail)}</span> : null}
          </div>
          {row.busy || row.progress !== null ? (
            <div className="reading-item-bar">
              {row.busy ? <Squares filled={row.busy.filled} total={row.busy.total} /> : null}
              {row.progress === null ? null : <Progress value={row.progress} />}
            </div>
          ) : null}
          {row.figures.length > 0 ? <Figures figures={row.figures} explained={explained} /> : null}
        </div>
      );
  }
}

function Progress({ value }: { readonly value: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <>
      <span
        className="reading-track"
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="reading-percent">{percent}%</span>
    </>
  );
}

const mostSquares = 8;

function Squares({ filled, total }: { readonly filled: number; readonly total: number }) {
  const squares = Array.from({ length: Math.min(total, mostSquares) }, (_, index) => index);
  return (
    <span className="reading-squares" role="img" aria-label={`${filled}/${total}`}>
      {squares.map(index => (
        <span key={index} data-filled={index < filled} />
      ))}
    </span>
  );
}

function Figures({
  figures,
  explained,
}: {
  readonly figures: readonly Figure[];
  readonly explained: boolean;
}) {
  const say = useSay();
  const language = useSession(state => state.language);
  return (
    <div className="reading-figures">
      {figures.map(figure => (
        <span key={figure.label.key + JSON.stringify(figure.label.values ?? '')} title={say(figure.label)}>
          <b>{formatFigure(figure.format, figure.value, language)}</b>
          {figure.of === undefined || figure.of === null ? null : (
            <> / {formatFigure(figure.format, figure.of, language)}</>
          )}{' '}
          <Label message={figure.label} explained={explained} />
        </span>
      ))}
    </div>
  );
}

/** A label, with what the glossary says of it where it is a term of the course. */
function Label({ message, explained }: { readonly message: Message; readonly explained: boolean }) {
  const say = useSay();
  const term = explained ? termOfLabel(message.key) : null;
  return term ? <Term id={term}>{say(message)}</Term> : say(message);
}
