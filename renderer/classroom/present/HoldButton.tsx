import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How long it has to be held, in milliseconds; the style sheet has the same. */
const held = 900;

interface HoldButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onHeld: () => void;
}

/** A button that acts only when it is held, by pointer or by Enter or Space: nothing starts or stops by accident. */
export function HoldButton({ label, hint, icon, disabled, onHeld }: HoldButtonProps) {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const release = (): void => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  const press = (): void => {
    release();
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, held);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className="hold-button"
      data-holding={holding}
      disabled={disabled}
      title={hint}
      aria-description={hint}
      onPointerDown={event => event.button === 0 && press()}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (!event.repeat) press();
      }}
      onKeyUp={release}
      onBlur={release}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
