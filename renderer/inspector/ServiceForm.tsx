import type { ComposeDocument } from '../../shared/document/document.ts';
import type { Service } from '../../shared/stack/stack.ts';
import { useSession } from '../session/session.ts';
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
import { FilesOfService } from './FilesOfService.tsx';
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
  const parts = useSession(state => state.derived?.parts);
  /** The file whose value counts for a key: what a field reads of its text, it reads there. */
  const at = (key: string) => {
    const said = service.keys.find(one => one.key === key)?.range.file;
    return { service, document: (said === undefined ? null : parts?.get(said)?.document) ?? document };
  };
  return (
    <>
      <ServiceHead service={service} />
      <FilesOfService service={service} />
      <WrittenTwice service={service} document={document} />
      <div className="directives directives-inline">
        <ImageField {...at('image')} />
        <BuildField {...at('build')} />
        {service.keys.some(({ key }) => key === 'entrypoint') ? (
          <CommandField service={service} name="entrypoint" />
        ) : null}
        <CommandField service={service} name="command" />
        <RestartField {...at('restart')} />
      </div>
      <div className="directives">
        <PortsField {...at('ports')} />
        <EnvironmentField {...at('environment')} />
        <VolumesField {...at('volumes')} />
        <NetworksField {...at('networks')} />
        <DependsOnField {...at('depends_on')} />
        <HealthcheckField {...at('healthcheck')} />
        <OtherKeys service={service} document={document} />
      </div>
    </>
  );
}
