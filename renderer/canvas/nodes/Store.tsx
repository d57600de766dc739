import { type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isFile } from '../../../shared/graph/drawing/is-file.ts';
import type { StoreNode } from '../flow-types.ts';
import { ConnectHandles } from './ConnectHandles.tsx';
import { NodeName } from './NodeName.tsx';
import { useAimed } from './use-aimed.ts';
import './small-nodes.css';

/** A named volume as a cylinder, a folder of this computer as a folder. */
export const Store = memo(function Store({ id, data }: NodeProps<StoreNode>) {
  const { t } = useTranslation();
  const aimed = useAimed(id);
  const file = data.kind === 'bind' && isFile(data.name);
  const word = file
    ? 'file'
    : data.kind === 'bind'
      ? 'folder'
      : data.external
        ? 'externalVolume'
        : 'namedVolume';
  return (
    <div className="store" data-kind={data.kind} data-aimed={aimed} title={data.name}>
      <div className="store-shape">
        {file ? <Sheet /> : data.kind === 'bind' ? <Folder /> : <Cylinder />}
        <ConnectHandles sides={[Position.Top, Position.Right, Position.Left]} />
      </div>
      <NodeName id={id} kind={data.kind} name={data.name} />
      <span className="store-kind">{t(`canvas.${word}`)}</span>
    </div>
  );
});

function Cylinder() {
  return (
    <svg viewBox="0 0 52 44" width="52" height="44" aria-hidden>
      <path d="M1 9v26c0 4.4 11.2 8 25 8s25-3.6 25-8V9" className="store-body" />
      <ellipse cx="26" cy="9" rx="25" ry="8" className="store-top" />
    </svg>
  );
}

function Sheet() {
  return (
    <svg viewBox="0 0 52 44" width="52" height="44" aria-hidden>
      <path d="M13 5a4 4 0 0 1 4-4h12l10 10v28a4 4 0 0 1-4 4H17a4 4 0 0 1-4-4Z" className="store-body" />
      <path d="M29 1v10h10M20 21h12M20 28h12M20 35h7" className="store-line" />
    </svg>
  );
}

function Folder() {
  return (
    <svg viewBox="0 0 52 44" width="52" height="44" aria-hidden>
      <path
        d="M2 8.5A4.5 4.5 0 0 1 6.5 4h12.3a4 4 0 0 1 3 1.35l3.7 4.15h20A4.5 4.5 0 0 1 50 14v22.5a4.5 4.5 0 0 1-4.5 4.5h-39A4.5 4.5 0 0 1 2 36.5Z"
        className="store-body"
      />
      <path d="M2 16.5h48" className="store-line" />
    </svg>
  );
}
