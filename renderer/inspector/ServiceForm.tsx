import type { ComposeDocument } from '../../shared/document/document.ts';
import type { Service } from '../../shared/stack/stack.ts';
import { BuildField } from './directives/BuildField.tsx';
import { CommandField } from './directives/CommandField.tsx';
import { DependsOnField } from './directives/DependsOnField.tsx';
import { EnvironmentField } from './directives/EnvironmentField.tsx';
import { HealthcheckField } from './directives/HealthcheckField.tsx';
import { ImageField } from './directives/ImageField.tsx';
import { NetworksField } from './directives/NetworksField.tsx';
import { OtherKeys } from './directives/OtherKeys.tsx';
import { PortsField } from './directives/PortsField.tsx';
import { RestartField } from './directives/RestartField.tsx';
import { VolumesField } from './directives/VolumesField.tsx';
import { ServiceHead } from './ServiceHead.tsx';
import { WrittenTwice } from './WrittenTwice.tsx';

/** The form of one service: the ten directives of the course, then everything else as it is written. */
export function ServiceForm({
  service,
  document,
}: {
  readonly service: Service;
  readonly document: ComposeDocument;
}) {
  const props = { service, document };
  return (
    <>
      <ServiceHead service={service} />
      <WrittenTwice service={service} document={document} />
      <div className="directives directives-inline">
        <ImageField {...props} />
        <BuildField {...props} />
        <CommandField {...props} />
        <RestartField {...props} />
      </div>
      <div className="directives">
        <PortsField {...props} />
        <EnvironmentField {...props} />
        <VolumesField {...props} />
        <NetworksField {...props} />
        <DependsOnField {...props} />
        <HealthcheckField {...props} />
        <OtherKeys {...props} />
      </div>
    </>
  );
}
