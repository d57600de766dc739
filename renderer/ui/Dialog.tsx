import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goBack, keepWayBack, wayBack } from './focus-return.ts';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly description?: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** For two texts side by side. */
  readonly huge?: boolean;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A modal dialog: Escape and the cross close it, focus goes in and comes back. */
export function Dialog({ title, description, onClose, wide, huge, children, actions }: DialogProps) {
  const { t } = useTranslation();
  const [way] = useState(wayBack);
  return (
    <Primitive.Root open onOpenChange={open => (open ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-veil" />
        <Primitive.Content
          ref={content => keepWayBack(content, way)}
          onCloseAutoFocus={event => {
            event.preventDefault();
            goBack(way);
          }}
          className={huge ? 'dialog dialog-huge' : wide ? 'dialog dialog-wide' : 'dialog'}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <Primitive.Title className="dialog-title">{title}</Primitive.Title>
          </header>
          {description ? (
            <Primitive.Description className="dialog-description">{description}</Primitive.Description>
          ) : null}
          <div className="dialog-body">{children}</div>
          {actions ? <footer className="dialog-actions">{actions}</footer> : null}
          {/* Last, so that the focus begins at what the dialog asks. */}
          <Primitive.Close className="icon-button dialog-close" aria-label={t('app.close')}>
            <X aria-hidden />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
