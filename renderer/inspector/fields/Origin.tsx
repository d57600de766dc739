import { Check, ChevronDown, FileCode2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../../shared/document/document.ts';
import { filesForFact } from '../../../shared/project/files-for-fact.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { aimAt, forgetAim, useAim } from '../../session/aim.ts';
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
}

/**
 * In a project of several files: which file and line say a value. Where another file may say it over that one, the next
 * change can be sent there.
 */
export function Origin({ said, path, fixed = false }: OriginProps) {
  const several = useSession(state => (state.derived?.documents.size ?? 0) > 1);
  return several && said ? <Said said={said} path={path} fixed={fixed} /> : null;
}

function Said({ said, path, fixed }: { readonly said: Range } & Required<Omit<OriginProps, 'said'>>) {
  const { t } = useTranslation();
  const project = useSession(state => state.derived?.project);
  const line = useLine(said);
  const aim = useAim(path);
  const standing = useSession(state => state.destination);
  const trigger = useRef<HTMLButtonElement>(null);
  const fact = path.join('\n');
  useEffect(() => () => forgetAim(fact.split('\n')), [fact]);
  const files = !project || fixed ? [] : filesForFact(project, said.file);
  /** The file that the next change goes to. */
  const goes = aim ?? standing ?? said.file;
  const place = `${said.file}:${line ?? ''}`;
  const show = (): void => revealText(said.from, said.to, said.file);
  const name = String(path.at(-1));
  if (files.length < 2) {
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
        data-aimed={goes !== said.file}
        aria-label={t('files.origin.choose', { name, file: said.file, line })}
        title={t('files.origin.choose', { name, file: said.file, line })}
      >
        <FileCode2 aria-hidden />
        <span>{goes === said.file ? place : t('files.origin.aimed', { file: goes })}</span>
        <ChevronDown aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
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
            value={goes}
            onValueChange={file => aimAt(path, file === (standing ?? said.file) ? null : file)}
          >
            {files.map(file => (
              <DropdownMenu.RadioItem key={file} value={file} className="menu-item">
                <span className="file-entry">
                  <FileCode2 aria-hidden />
                  {file}
                </span>
                <span className="file-missing">
                  {t(file === said.file ? 'files.origin.saysIt' : 'files.origin.countsOver')}
                </span>
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
