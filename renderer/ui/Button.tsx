import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'quiet' | 'accent' | 'run' | 'danger';
  readonly icon?: ReactNode;
}

/** A button with an optional icon in front of its word. */
export function Button({ look = 'plain', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest}>
      {icon}
      {children ? <span>{children}</span> : null}
    </button>
  );
}

/** A button that shows only an icon; `label` is its name for everybody who cannot see it, and its tooltip. */
export function IconButton({
  label,
  icon,
  pressed,
  ...rest
}: { label: string; icon: ReactNode; pressed?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...rest}
    >
      {icon}
    </button>
  );
}
