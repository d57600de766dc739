import type { NodeProps } from '@xyflow/react';
import { Cable, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardFacts } from '../../../shared/graph/drawing/card-facts.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TechnologyMark } from '../../ui/TechnologyMark.tsx';
import type { ServiceNode } from '../flow-types.ts';
import { CardActions } from './CardActions.tsx';
import { CardChip } from './CardChip.tsx';
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
  return (
    <div className="card" data-aimed={aimed}>
      <ConnectHandles />
      <header className="card-head">
        <TechnologyMark technology={facts.technology} size={22} />
        <div className="card-names">
          <div className="card-title">
            <NodeName id={id} kind="service" name={facts.name} />
            <ProblemMark facts={facts} />
            <CardState service={facts.name} />
          </div>
          <code className="card-image" title={facts.image ?? undefined}>
            {facts.image === null
              ? t('canvas.noImage')
              : facts.built
                ? t('canvas.builtFrom', { folder: facts.image })
                : facts.image}
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

function CardState({ service }: { readonly service: string }) {
  const live = useSession(state => state.live?.services.find(({ name }) => name === service));
  if (!live || live.state === 'absent') return null;
  return <StateWord state={live.state} exitCode={live.exitCode} />;
}

function ProblemMark({ facts }: { readonly facts: CardFacts }) {
  const { t } = useTranslation();
  const [first] = facts.problems;
  if (!first) return null;
  const words = facts.problems.map(problem => t(`problems.${problem.code}`, problem.values)).join('\n');
  return (
    <button
      type="button"
      className="card-problem nodrag"
      data-severity={facts.problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}
      title={words}
      aria-label={words}
      onClick={() => revealText(first.range.from, first.range.to)}
    >
      <TriangleAlert aria-hidden />
    </button>
  );
}
