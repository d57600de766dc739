import { FileCode2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type BaseService, baseService } from '../../../shared/commands/base-service.ts';
import { fileOfChange } from '../../../shared/commands/where-it-goes.ts';
import type { Inheritance, Path } from '../../../shared/document/document.ts';
import { filesForFact } from '../../../shared/project/files-for-fact.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { aimAt, entryIn, forgetAim, useAim } from '../../session/aim.ts';
import { commandContext } from '../../session/derive.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
import { changedWords, OriginMenu } from './OriginMenu.tsx';
import { useLine } from './use-line.ts';

interface OriginProps {
  /** Where the fact is said; without it there is nothing to show. */
  readonly said: Range | null | undefined;
  /** The fact as its service says it. */
  readonly path: Path;
  /** A change can go nowhere else: the entry of a list has its place in one file alone. */
  readonly fixed?: boolean;
  /** The service that the form is about, where the path may be one of a service that it extends. */
  readonly service?: string;
  /** Where the fact is inherited from, which is told beside it. */
  readonly from?: Inheritance | null;
}

/**
 * In a project of several files: which file and line say a value. Where another file may say it over that one, the next
 * change can be sent there; so it can to the file of a service that this one extends, where the menu names all that
 * change with it.
 */
export function Origin({ said, path, fixed = false, service = String(path[1]), from }: OriginProps) {
  const several = useSession(state => (state.derived?.documents.size ?? 0) > 1);
  const base = useBase(service, said);
  if (!several || !said || (from?.extends && !base)) return null;
  return (
    <Said
      said={said}
      path={base && fixed ? entryIn(said.file, path) : path}
      fixed={fixed}
      service={service}
      base={base}
    />
  );
}

/** The service of another file that gives the fact by `extends`. */
function useBase(service: string, said: Range | null | undefined): BaseService | null {
  const derived = useSession(state => state.derived);
  return useMemo(
    () => (derived && said ? baseService(commandContext(derived), service, said) : null),
    [derived, service, said],
  );
}

interface SaidProps extends Required<Pick<OriginProps, 'path' | 'fixed' | 'service'>> {
  readonly said: Range;
  readonly base: BaseService | null;
}

function Said({ said, path, fixed, service, base }: SaidProps) {
  const { t } = useTranslation();
  const derived = useSession(state => state.derived);
  const line = useLine(said);
  const aim = useAim(path);
  const standing = useSession(state => state.destination);
  const fact = path.join('\n');
  useEffect(() => () => forgetAim(fact.split('\n')), [fact]);
  /** Where a change goes while nobody has chosen: an entry of a service that is extended is then left alone. */
  const own = base && derived && !fixed ? fileOfChange(commandContext(derived), path) : said.file;
  const over = !derived || fixed ? [] : filesForFact(derived.project, own);
  const files = base ? [base.file, ...over] : over;
  /** The file that the next change goes to. */
  const goes = aim ?? (base && fixed ? null : (standing ?? own));
  const isSent = aim !== null || (!base && goes !== said.file);
  const noteOf = (file: string): string => {
    if (base && file !== base.file) return t('files.origin.onlyFor', { service });
    const says = t(file === said.file ? 'files.origin.saysIt' : 'files.origin.countsOver');
    const changes = base && changedWords(t, base);
    return changes ? `${says}; ${changes}` : says;
  };
  const place = `${said.file}:${line ?? ''}`;
  const show = (): void => revealText(said.from, said.to, said.file);
  const name = String(path.at(-1));
  if (files.length < 2 && !base) {
    return (
      <button
        type="button"
        className="origin"
        aria-label={t('files.origin.show', { name, file: said.file, line })}
        title={t('files.origin.show', { name, file: said.file, line })}
        onClick={show}
      >
        <FileCode2 aria-hidden />
        <span>{place}</span>
      </button>
    );
  }
  return (
    <OriginMenu
      text={isSent ? t('files.origin.aimed', { file: goes }) : place}
      label={t('files.origin.choose', { name, file: said.file, line })}
      isSent={isSent}
      choices={files.map(file => ({ file, note: noteOf(file) }))}
      chosen={goes}
      choose={file =>
        file === base?.file
          ? aimAt(path, file, base.service)
          : aimAt(path, file === (standing ?? own) ? null : file)
      }
      show={{ label: t('files.origin.showLine', { file: said.file, line }), run: show }}
    />
  );
}
