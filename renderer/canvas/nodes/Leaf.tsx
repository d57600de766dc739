import type { NodeProps } from '@xyflow/react';
import { FileCog, FileKey } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeafNode } from '../flow-types.ts';
import { AnchorHandle } from './ConnectHandles.tsx';
import './small-nodes.css';

/** A config or a secret: a file that Compose puts into containers. */
export const Leaf = memo(function Leaf({ data }: NodeProps<LeafNode>) {
  const { t } = useTranslation();
  const Icon = data.kind === 'secret' ? FileKey : FileCog;
  return (
    <div className="leaf" title={data.name}>
      <AnchorHandle />
      <Icon aria-hidden />
      <span>
        <span className="node-name">{data.name}</span>
        <span className="store-kind">{t(`canvas.kind.${data.kind}`)}</span>
      </span>
    </div>
  );
});
