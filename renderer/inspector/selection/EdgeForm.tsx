import { ArrowRight, Cable, Database, type LucideIcon, MessagesSquare, Network, Plug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphEdge } from '../../../shared/graph/graph.ts';
import type { CommandOutcome } from '../../session/run-command.ts';
import { selectNodes } from '../../session/selection.ts';
import { edit } from '../edits.ts';
import { FormHead } from '../FormHead.tsx';
import { ConditionField } from '../fields/ConditionField.tsx';
import { removalOf } from './removal.ts';
import { ShowLine } from './ShowLine.tsx';

const marks: Record<GraphEdge['kind'], LucideIcon> = {
  depends_on: Cable,
  network: Network,
  mount: Database,
  port: Plug,
  'talks-to': MessagesSquare,
};

/** The form of a connection: what it joins, what it says, and a button that takes it out. */
export function EdgeForm({ edge }: { readonly edge: GraphEdge }) {
  const { t } = useTranslation();
  const Mark = marks[edge.kind];
  const ends = { from: nameOf(edge.from), to: nameOf(edge.to) };
  const removal = removalOf(edge);
  return (
    <>
      <FormHead
        mark={<Mark size={22} strokeWidth={1.8} aria-hidden />}
        name={t(`inspector.edges.${edge.kind}.title`)}
        kind={t(`inspector.edges.${edge.kind}.line`, ends)}
        removeLabel={t('inspector.removeEdge')}
        remove={removal ? removing(removal) : undefined}
      />
      <div className="directives">
        <div className="directive edge-ends">
          <End node={edge.from} />
          <ArrowRight aria-hidden />
          <End node={edge.to} />
        </div>
        <Details edge={edge} />
        <ShowLine line={edge.line} file={edge.file} />
      </div>
    </>
  );
}

function removing(removal: { name: string; args: Record<string, unknown> }): () => CommandOutcome {
  return () => {
    const outcome = edit(removal.name, removal.args);
    if (outcome.kind === 'done') selectNodes([]);
    return outcome;
  };
}

function Details({ edge }: { readonly edge: GraphEdge }): ReactNode {
  const { t } = useTranslation();
  switch (edge.kind) {
    case 'depends_on':
      return (
        <div className="directive">
          <ConditionField from={nameOf(edge.from)} to={nameOf(edge.to)} condition={edge.condition} />
          <p className="directive-line">{t(`inspector.conditionLines.${edge.condition}`)}</p>
        </div>
      );
    case 'mount':
      return (
        <dl className="directive facts">
          <dt>{t('inspector.edges.mount.target')}</dt>
          <dd>
            <code>{edge.target}</code>
          </dd>
          {edge.readOnly ? <dd>{t('inspector.volumes.readOnly')}</dd> : null}
        </dl>
      );
    case 'port':
      return (
        <dl className="directive facts">
          <dt>{t('inspector.edges.port.published')}</dt>
          <dd>
            <code>{edge.published ?? t('inspector.ports.any')}</code>
          </dd>
          <dt>{t('inspector.edges.port.target')}</dt>
          <dd>
            <code>
              {edge.target}/{edge.protocol}
            </code>
          </dd>
        </dl>
      );
    case 'talks-to':
      return (
        <dl className="directive facts">
          <dt>{t('inspector.edges.talks-to.address')}</dt>
          <dd>
            <code>{edge.address}</code>
          </dd>
          <dt>{t('inspector.edges.talks-to.because')}</dt>
          <dd>
            <code>{edge.because}</code>
          </dd>
        </dl>
      );
    case 'network':
      return null;
  }
}

function End({ node }: { readonly node: string }) {
  return (
    <button type="button" className="row-link" onClick={() => selectNodes([node])}>
      <span>{nameOf(node)}</span>
    </button>
  );
}

function nameOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}
