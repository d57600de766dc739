import { Database, FileCode2, Layers, Network } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { memoryNeed } from '../../shared/graph/memory-need.ts';
import type { Stack } from '../../shared/stack/stack.ts';
import { showFile, useProjectFiles } from '../session/files.ts';
import { selectNodes } from '../session/selection.ts';
import { useSession } from '../session/session.ts';
import { formatBytes } from '../ui/format.ts';
import { StateWord } from '../ui/StateWord.tsx';
import { TechnologyMark } from '../ui/TechnologyMark.tsx';
import { setOrUnset } from './edits.ts';
import { FormHead } from './FormHead.tsx';
import { Pair } from './fields/Pair.tsx';
import { Profiles } from './Profiles.tsx';

/** The project where nothing is selected: its name, and everything in it to select. */
export function ProjectOverview({ stack }: { readonly stack: Stack }) {
  const { t } = useTranslation();
  const info = useSession(state => state.info);
  const nodes = useSession(state => state.derived?.graph.nodes);
  const live = useSession(state => state.live?.services);
  const technology = (service: string): string | null =>
    nodes?.find(node => node.id === `service:${service}`)?.technology ?? null;
  return (
    <>
      <FormHead
        mark={<Layers size={22} strokeWidth={1.8} aria-hidden />}
        name={stack.name?.value ?? info?.name ?? ''}
        kind={t('inspector.kinds.project', { file: stack.file })}
      />
      <div className="directives">
        <div className="directive">
          <Pair
            label={t('inspector.project.name')}
            value={stack.name?.value ?? ''}
            placeholder={info?.name}
            commit={text => setOrUnset(['name'], text.trim())}
          />
          <p className="directive-line">{t('inspector.project.nameLine')}</p>
        </div>
        <Part
          title={t('inspector.project.services', { count: stack.services.length })}
          empty={t('inspector.project.noServices')}
        >
          {stack.services.map(service => {
            const running = live?.find(other => other.name === service.name);
            return (
              <Item
                key={service.name}
                node={`service:${service.name}`}
                mark={<TechnologyMark technology={technology(service.name)} size={16} />}
                name={service.name}
                detail={
                  running ? (
                    <StateWord state={running.state} exitCode={running.exitCode} end={running.end ?? null} />
                  ) : (
                    <code>{service.image?.value ?? service.build?.value}</code>
                  )
                }
              />
            );
          })}
        </Part>
        <MemoryLine stack={stack} />
        <Part
          title={t('inspector.project.networks', { count: stack.networks.length })}
          empty={t('inspector.project.noNetworks')}
        >
          {stack.networks.map(network => (
            <Item
              key={network.name}
              node={`network:${network.name}`}
              mark={<Network aria-hidden />}
              name={network.name}
              detail={<code>{network.external ? t('inspector.external') : network.driver?.value}</code>}
            />
          ))}
        </Part>
        <Part
          title={t('inspector.project.volumes', { count: stack.volumes.length })}
          empty={t('inspector.project.noVolumes')}
        >
          {stack.volumes.map(volume => (
            <Item
              key={volume.name}
              node={`volume:${volume.name}`}
              mark={<Database aria-hidden />}
              name={volume.name}
              detail={<code>{volume.external ? t('inspector.external') : volume.driver?.value}</code>}
            />
          ))}
        </Part>
        <Profiles />
        <ProjectFiles />
      </div>
    </>
  );
}

/** What the stack needs of the laptop's memory, as far as its technologies say it. */
function MemoryLine({ stack }: { readonly stack: Stack }) {
  const { t } = useTranslation();
  const language = useSession(state => state.language);
  const variables = useSession(state => state.derived?.variables);
  const { bytes, unknown } = useMemo(() => memoryNeed(stack, variables ?? {}), [stack, variables]);
  if (bytes === 0) return null;
  return (
    <p className="directive directive-line">
      {t('inspector.project.memory', { size: formatBytes(bytes, language) })}{' '}
      {unknown.length === 0 ? null : t('inspector.project.memoryUnknown', { services: unknown.join(', ') })}
    </p>
  );
}

/** The project's other files, to open. */
function ProjectFiles() {
  const { t } = useTranslation();
  const files = useProjectFiles();
  return (
    <Part title={t('files.count', { count: files.length })} empty="">
      {files.map(({ name, exists }) => (
        <li key={name}>
          <button type="button" className="item-row" onClick={() => showFile(name)}>
            <FileCode2 aria-hidden />
            <span className="item-name">{name}</span>
            {exists ? null : <span className="item-detail">{t('files.missing')}</span>}
          </button>
        </li>
      ))}
    </Part>
  );
}

function Part({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className="directive" aria-label={title}>
      <h3 className="directive-title">{title}</h3>
      {children.length === 0 ? (
        <p className="directive-line">{empty}</p>
      ) : (
        <ul className="rows">{children}</ul>
      )}
    </section>
  );
}

function Item({
  node,
  mark,
  name,
  detail,
}: {
  readonly node: string;
  readonly mark: ReactNode;
  readonly name: string;
  readonly detail: ReactNode;
}) {
  return (
    <li>
      <button type="button" className="item-row" onClick={() => selectNodes([node])}>
        {mark}
        <span className="item-name">{name}</span>
        <span className="item-detail">{detail}</span>
      </button>
    </li>
  );
}
