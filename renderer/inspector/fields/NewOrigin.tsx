import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { basesOf } from '../../../shared/commands/base-service.ts';
import type { Path } from '../../../shared/document/document.ts';
import { aimAt, forgetAim, useAim } from '../../session/aim.ts';
import { commandContext } from '../../session/derive.ts';
import { useSession } from '../../session/session.ts';
import { fileOfNext } from '../edits.ts';
import { changedWords, OriginMenu } from './OriginMenu.tsx';

/** An entry that an attribute of a service does not have yet, as a fact that a file can be chosen for. */
export function newEntry(service: string, attribute: string): Path {
  return ['services', service, attribute, 'new'];
}

/** Where an entry that is being made goes: to the service itself, or to one of another file that it extends. */
export function NewOrigin({ path }: { readonly path: Path }) {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  const aim = useAim(path);
  const fact = path.join('\n');
  useEffect(() => () => forgetAim(fact.split('\n')), [fact]);
  const service = String(path[1]);
  const bases = derived ? basesOf(commandContext(derived), service) : [];
  if (bases.length === 0) return null;
  const own = fileOfNext('set', { path });
  const chosen = aim ?? own;
  const choose = (file: string): void => {
    const base = bases.find(one => one.file === file);
    aimAt(path, base ? file : null, base?.service);
  };
  return (
    <OriginMenu
      text={t('files.origin.newIn', { file: chosen })}
      label={t('files.origin.chooseNew', { file: chosen })}
      isSent={aim !== null}
      choices={[
        { file: own, note: t('files.origin.onlyFor', { service }) },
        ...bases.map(base => ({ file: base.file, note: changedWords(t, base) ?? '' })),
      ]}
      chosen={chosen}
      choose={choose}
    />
  );
}
