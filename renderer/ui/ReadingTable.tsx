import type { ViewRow } from '../../shared/technologies/technology.ts';
import { useSession } from '../session/session.ts';
import { formatFigure } from './format.ts';
import { useSay } from './use-say.ts';

/** Rows of cells of the Live panel: queries, topics, applications. Wide ones scroll inside. */
export function ReadingTable({ row }: { readonly row: Extract<ViewRow, { kind: 'table' }> }) {
  const say = useSay();
  const language = useSession(state => state.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <div className="reading-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {row.columns.map(({ label, format }) => (
              <th key={label.key} scope="col" data-format={format}>
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are a snapshot without identity.
            <tr key={index}>
              {row.columns.map(({ label, format }, column) => (
                <td key={label.key} data-format={format}>
                  {formatFigure(format, cells[column], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
