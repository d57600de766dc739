import type { NodeProps } from '@xyflow/react';
import { Cable } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { markedSubjects } from '../../../shared/doctor/marked-subjects.ts';
import type { CardFacts } from '../../../shared/graph/drawing/card-facts.ts';
import { cardSize } from '../../../shared/graph/drawing/card-size.ts';
import { useFindings } from '../../session/diagnosis.ts';
import { showProblems } from '../../session/problems-panel.ts';
import { useSession } from '../../session/session.ts';
import { sayCounts, sayFinding, worstOf } from '../../ui/finding-words.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TechnologyMark } from '../../ui/TechnologyMark.tsx';
import type { ServiceNode } from '../flow-types.ts';
import { CardActions } from './CardActions.tsx';
import { CardChip } from './CardChip.tsx';
import { CardWhy } from './CardWhy.tsx';
import { ConnectHandles } from './ConnectHandles.tsx';
import { LiveStrip } from './LiveStrip.tsx';
import { NodeName } from './NodeName.tsx';
import { useAimed } from './use-aimed.ts';
import './service-card.css';

/** A service: what the file says of it and, while it runs, how it is. */
export const ServiceCard = memo(function ServiceCard({ id, data }: NodeProps<ServiceNode>) {
  const { t } = useTranslation();
  const { facts } = data;
  const aimed = useAimed(id);
  const inactive = useSession(state => state.derived?.graph.nodes.find(node => node.id === id)?.inactive);
  return (
    <div
      className="card"
      data-aimed={aimed}
      data-inactive={inactive}
      title={inactive ? t('canvas.inactive') : undefined}
      style={plannedHeight(facts)}
    >
      <ConnectHandles />
      <header className="card-head">
        <TechnologyMark technology={facts.technology} size={22} />
        <div className="card-names">
          <div className="card-title">
            <NodeName id={id} kind="service" name={facts.name} />
            <ProblemMark id={id} name={facts.name} />
            <CardState service={facts.name} />
          </div>
          <code
            className="card-image"
            title={facts.reads ? `${facts.image} = ${facts.reads}` : (facts.image ?? undefined)}
          >
            <span>
              {facts.image === null
                ? t('canvas.noImage')
                : facts.built
                  ? t('canvas.builtFrom', { folder: facts.image })
                  : facts.image}
            </span>
            {facts.reads ? <span className="card-reads">= {facts.reads}</span> : null}
          </code>
        </div>
      </header>
      {facts.chips.length > 0 ? (
        <div className="card-chips">
          {facts.chips.map(chip => (
            <CardChip key={`${chip.kind} ${chip.source}`} chip={chip} service={facts.name} />
          ))}
        </div>
      ) : null}
      <CardWhy id={id} service={facts.name} />
      <LiveStrip service={facts.name} />
      <CardActions service={facts.name} technology={facts.technology} />
      {facts.plugs.length > 0 ? (
        <div className="card-plugs">
          {facts.plugs.map(network => (
            <span key={network} className="plug" title={t('canvas.plug', { network })}>
              <Cable aria-hidden />
              {network}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
});

/** The height reckoned for the card, which it keeps while presenting leaves out its small print. */
function plannedHeight(facts: CardFacts): CSSProperties {
  return { '--planned-height': `${cardSize(facts).height}px` } as CSSProperties;
}

function CardState({ service }: { readonly service: string }) {
  const live = useSession(state => state.live?.services.find(({ name }) => name === service));
  if (!live || live.state === 'absent') return null;
  return <StateWord state={live.state} exitCode={live.exitCode} end={live.end ?? null} />;
}

/** How many findings are about this service and how bad the worst is; a click lists them. */
function ProblemMark({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  const findings = useFindings().filter(finding => markedSubjects(finding).includes(id));
  const worst = worstOf(findings);
  if (!worst) return null;
  const titles = findings.map(finding => sayFinding(t, finding).title).join('\n');
  return (
    <button
      type="button"
      className="card-problem nodrag"
      data-severity={worst}
      title={titles}
      aria-label={t('doctor.panel.mark', { name, summary: sayCounts(t, findings) })}
      onClick={() => showProblems({ subject: id })}
    >
      <SeverityIcon severity={worst} />
      {findings.length > 1 ? <span>{findings.length}</span> : null}
    </button>
  );
}
