import type { NodeProps } from '@xyflow/react';
import { Plug } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoorNode } from '../flow-types.ts';
import { AnchorHandle } from './ConnectHandles.tsx';
import './small-nodes.css';

/** A published port: a door of this computer. Red when two services want it. */
export const Door = memo(function Door({ data }: NodeProps<DoorNode>) {
  const { t } = useTranslation();
  const conflict = data.wantedBy.length > 1;
  const auto = data.name === 'auto';
  return (
    <div
      className="door"
      data-conflict={conflict}
      title={
        conflict
          ? t('canvas.doorConflict', { port: data.name, services: data.wantedBy.join(', ') })
          : auto
            ? t('canvas.doorAuto')
            : t('canvas.door', { port: data.name })
      }
    >
      <AnchorHandle />
      <Plug aria-hidden />
      <code>{auto ? t('canvas.autoPort') : data.name}</code>
    </div>
  );
});
