import { useTranslation } from 'react-i18next';
import type { Derived } from '../session/derive.ts';
import { revealText, selectedService } from '../session/selection.ts';
import { type Selection, useSession } from '../session/session.ts';
import { ProjectOverview } from './ProjectOverview.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { EdgeForm } from './selection/EdgeForm.tsx';
import { NodeForm } from './selection/NodeForm.tsx';
import { SeveralSelected } from './selection/SeveralSelected.tsx';
import './fields/fields.css';
import './fields/rows.css';
import './inspector.css';

/** The settings of what is selected; of the whole project where nothing is. */
export function Settings() {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  const selection = useSession(state => state.selection);
  const readOnly = useSession(state => state.info?.readOnly ?? false);
  if (!derived) return null;
  const problem = derived.document.problems.find(candidate => candidate.severity === 'error');
  return (
    // Another selection is read from its beginning.
    <div className="settings" key={selection.edge ?? selection.nodes.join(' ')}>
      {derived.stale ? (
        <div className="settings-stale" role="status">
          <p>{t('inspector.stale')}</p>
          {problem ? (
            <button
              type="button"
              className="row-link"
              onClick={() => revealText(problem.range.from, problem.range.to)}
            >
              {t('inspector.showError')}
            </button>
          ) : null}
        </div>
      ) : null}
      <fieldset className="settings-form" disabled={derived.stale || readOnly}>
        <legend className="hidden-word">{t('inspector.legend')}</legend>
        <Selected derived={derived} selection={selection} />
      </fieldset>
    </div>
  );
}

function Selected({ derived, selection }: { readonly derived: Derived; readonly selection: Selection }) {
  const { document, stack, graph } = derived;
  const edge = selection.edge ? graph.edges.find(candidate => candidate.id === selection.edge) : undefined;
  if (edge) return <EdgeForm key={edge.id} edge={edge} />;
  if (selection.nodes.length > 1) return <SeveralSelected nodes={selection.nodes} />;
  const name = selectedService(selection.nodes);
  const service = name === null ? undefined : stack.services.find(candidate => candidate.name === name);
  if (service) return <ServiceForm key={service.name} service={service} document={document} />;
  const node = graph.nodes.find(candidate => candidate.id === selection.nodes[0]);
  if (node && node.kind !== 'service') return <NodeForm key={node.id} node={node} />;
  return <ProjectOverview stack={stack} />;
}
