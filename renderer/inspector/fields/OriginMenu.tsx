import { Check, ChevronDown, FileCode2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseService } from '../../../shared/commands/base-service.ts';

/** A file that the next change can go to. */
export interface OriginChoice {
  readonly file: string;
  readonly note: string;
}

interface OriginMenuProps {
  /** What the button says, and its whole name. */
  readonly text: string;
  readonly label: string;
  /** The change goes elsewhere than by itself. */
  readonly isSent: boolean;
  readonly choices: readonly OriginChoice[];
  readonly chosen: string | null;
  readonly choose: (file: string) => void;
  /** Leads to the place that says it now. */
  readonly show?: { readonly label: string; readonly run: () => void };
}

/** The menu of the files that the next change of a fact can go to; focus comes back to the fact's field. */
export function OriginMenu({ text, label, isSent, choices, chosen, choose, show }: OriginMenuProps) {
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        ref={trigger}
        className="origin"
        data-aimed={isSent}
        aria-label={label}
        title={label}
      >
        <FileCode2 aria-hidden />
        <span>{text}</span>
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
          {show ? (
            <>
              <DropdownMenu.Item className="menu-item" onSelect={show.run}>
                {show.label}
              </DropdownMenu.Item>
              <DropdownMenu.Separator className="menu-line" />
            </>
          ) : null}
          <DropdownMenu.Label className="menu-label">{t('files.origin.next')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            className="origin-choices"
            value={chosen ?? ''}
            onValueChange={file => choose(file)}
          >
            {choices.map(({ file, note }) => (
              <DropdownMenu.RadioItem key={file} value={file} className="menu-item">
                <span className="file-entry">
                  <FileCode2 aria-hidden />
                  {file}
                </span>
                <span className="file-missing">{note}</span>
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

/** Whom a change in a file changes, where others extend a service of it. */
export function changedWords(t: ReturnType<typeof useTranslation>['t'], base: BaseService): string | null {
  return base.changes.length > 1 ? t('files.origin.changes', { services: base.changes.join(', ') }) : null;
}
