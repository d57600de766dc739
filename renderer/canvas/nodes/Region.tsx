import { type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionNode } from '../flow-types.ts';
import { ConnectHandles } from './ConnectHandles.tsx';
import { NodeName } from './NodeName.tsx';
import { useAimed } from './use-aimed.ts';
import './region.css';

/** A network: the region behind its members. Its label is its handle. */
export const Region = memo(function Region({ id, data, selected }: NodeProps<RegionNode>) {
  const { t } = useTranslation();
  const aimed = useAimed(id);
  const notes = [
    data.implicit ? t('canvas.defaultNetwork') : null,
    data.external ? t('canvas.external') : null,
    data.driver,
  ].filter(note => note !== null);
  return (
    <div className="region" data-selected={selected} data-implicit={data.implicit} data-aimed={aimed}>
      <div className="region-label" title={t('canvas.regionHint')}>
        <NodeName id={id} kind="network" name={data.name} />
        {notes.length > 0 ? <span className="region-driver">{notes.join(' · ')}</span> : null}
        <ConnectHandles sides={[Position.Right]} />
      </div>
      {data.hub ? (
        <p className="region-empty">
          {data.guests > 0 ? t('canvas.guests', { count: data.guests }) : t('canvas.emptyNetwork')}
        </p>
      ) : null}
    </div>
  );
});
