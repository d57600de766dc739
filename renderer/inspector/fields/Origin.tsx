import { Check, ChevronDown, FileCode2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type BaseService, baseService } from '../../../shared/commands/base-service.ts';
import { fileOfChange } from '../../../shared/commands/plan-in-project.ts';
import type { Inheritance, Path } from '../../../shared/document/document.ts';
import { filesForFact } from '../../../shared/project/files-for-fact.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { aimAt, entryIn, forgetAim, useAim } from '../../session/aim.ts';
import { commandContext } from '../../session/derive.ts';
import { revealText } from '../../session/selection.ts';
import { useSession } from '../../session/session.ts';
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
  const base = useBase(service, String(path[2]), said);
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
function useBase(service: string, attribute: string, said: Range | null | undefined): BaseService | null {
  const derived = useSession(state => state.derived);
  return useMemo(
    () => (derived && said ? baseService(commandContext(derived), service, attribute, said) : null),
    [derived, service, attribute, said],
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
  const trigger = useRef<HTMLButtonElement>(null);
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
    if (base && base.changes.length > 1)
      return t('files.origin.changesAll', { services: base.changes.join(', ') });
    return t(file === said.file ? 'files.origin.saysIt' : 'files.origin.countsOver');
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
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        ref={trigger}
        className="origin"
        data-aimed={isSent}
        aria-label={t('files.origin.choose', { name, file: said.file, line })}
        title={t('files.origin.choose', { name, file: said.file, line })}
      >
        <FileCode2 aria-hidden />
        <span>{isSent ? t('files.origin.aimed', { file: goes }) : place}</span>
        <ChevronDown aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu file-menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={event => {
            const field = trigger.current
              ?.closest('.row, .pair, .directive')
              ?.querySelector<HTMLElement>('input, textarea, select');
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
        >
          <DropdownMenu.Item className="menu-item" onSelect={show}>
            {t('files.origin.showLine', { file: said.file, line })}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Label className="menu-label">{t('files.origin.next')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={goes ?? ''}
            onValueChange={file =>
              file === base?.file
                ? aimAt(path, file, base.service)
                : aimAt(path, file === (standing ?? own) ? null : file)
            }
          >
            {files.map(file => (
              <DropdownMenu.RadioItem key={file} value={file} className="menu-item">
                <span className="file-entry">
                  <FileCode2 aria-hidden />
                  {file}
                </span>
                <span className="file-missing">{noteOf(file)}</span>
                <DropdownMenu.ItemIndicator>
                  <Check className="file-chosen" aria-hidden />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
