import { Database, FileKey, FileText, Folder, type LucideIcon, Network, Plug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GraphNode, NodeKind } from '../../../shared/graph/graph.ts';
import { selectNodes } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { edit, setOrUnset } from '../edits.ts';
import { FormHead } from '../FormHead.tsx';
import { Pair } from '../fields/Pair.tsx';
import { NodeUsers } from './NodeUsers.tsx';
import { ShowLine } from './ShowLine.tsx';

const marks: Record<Exclude<NodeKind, 'service'>, LucideIcon> = {
  network: Network,
  volume: Database,
  bind: Folder,
  config: FileText,
  secret: FileKey,
  'host-port': Plug,
};

/** The form of a network, a volume, or another small node: name, driver, who uses it. */
export function NodeForm({ node }: { readonly node: GraphNode }) {
  const { t } = useTranslation();
  const stack = useSession(state => state.derived?.stack);
  const Mark = marks[node.kind === 'service' ? 'bind' : node.kind];
  const section = node.kind === 'network' ? 'networks' : node.kind === 'volume' ? 'volumes' : null;
  const definition = section ? stack?.[section].find(other => other.name === node.name) : undefined;
  const mark = <Mark size={22} strokeWidth={1.8} aria-hidden />;
  const kind = t(`inspector.kinds.${node.kind}`);

  if (!section || !definition) {
    return (
      <>
        <FormHead mark={mark} name={node.name} kind={kind} />
        <div className="directives">
          <p className="directive directive-line">
            {t(node.implicit ? 'inspector.implicitNetwork' : `inspector.nodeLines.${node.kind}`)}
          </p>
          <NodeUsers node={node} />
          <ShowLine line={node.line} file={node.file} />
        </div>
      </>
    );
  }
  const noun = node.kind === 'network' ? 'network' : 'volume';
  return (
    <>
      <FormHead
        mark={mark}
        name={node.name}
        kind={kind}
        rename={to => {
          const outcome = edit(`rename-${noun}`, { [noun]: node.name, to });
          if (outcome.kind === 'done') selectNodes([`${node.kind}:${to}`]);
          return outcome;
        }}
        removeLabel={t('inspector.removeNode', { name: node.name })}
        remove={() => edit(`remove-${noun}`, { [noun]: node.name })}
      />
      <div className="directives">
        <p className="directive directive-line">{t(`inspector.nodeLines.${noun}`)}</p>
        {definition.external ? (
          <p className="directive directive-line">{t('inspector.externalLine')}</p>
        ) : (
          <div className="directive">
            <Pair
              label={t('inspector.driver')}
              value={definition.driver?.value ?? ''}
              placeholder={node.kind === 'network' ? 'bridge' : 'local'}
              inherited={definition.driver?.inherited}
              path={[section, node.name, 'driver']}
              reading={definition.driver?.reading}
              commit={text => setOrUnset([section, node.name, 'driver'], text.trim())}
            />
          </div>
        )}
        <NodeUsers node={node} />
        <ShowLine line={node.line} file={node.file} />
      </div>
    </>
  );
}
