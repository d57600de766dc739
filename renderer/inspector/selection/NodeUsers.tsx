import { useTranslation } from 'react-i18next';
import type { GraphEdge, GraphNode } from '../../../shared/graph/graph.ts';
import { selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { TechnologyMark } from '../../ui/TechnologyMark.tsx';

/** The services joined to a node, each with how. */
export function NodeUsers({ node }: { readonly node: GraphNode }) {
  const { t } = useTranslation();
  const graph = useSession(state => state.derived?.graph);
  const joined = (graph?.edges ?? []).filter(edge => edge.from === node.id || edge.to === node.id);
  if (joined.length === 0) return null;
  return (
    <section className="directive" aria-label={t('inspector.usedBy')}>
      <h3 className="directive-title">{t('inspector.usedBy')}</h3>
      <ul className="rows">
        {joined.map(edge => {
          const id = edge.from === node.id ? edge.to : edge.from;
          const other = graph?.nodes.find(candidate => candidate.id === id);
          return (
            <li key={edge.id}>
              <button type="button" className="item-row" onClick={() => selectNodes([id])}>
                <TechnologyMark technology={other?.technology ?? null} size={16} />
                <span className="item-name">{other?.name ?? id}</span>
                <span className="item-detail">
                  <code>{howJoined(edge)}</code>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function howJoined(edge: GraphEdge): string {
  switch (edge.kind) {
    case 'mount':
      return edge.readOnly ? `${edge.target} (ro)` : edge.target;
    case 'port':
      return `${edge.published ?? ''} → ${edge.target}${edge.protocol === 'tcp' ? '' : `/${edge.protocol}`}`;
    case 'talks-to':
      return edge.address;
    case 'depends_on':
    case 'network':
      return '';
  }
}
