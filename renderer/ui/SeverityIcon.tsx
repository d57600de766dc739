import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/document/problem.ts';

/** The symbol of a severity; its colour comes from `data-severity`, its word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case 'error':
      return <CircleAlert aria-hidden />;
    case 'warning':
      return <TriangleAlert aria-hidden />;
    case 'info':
      return <Info aria-hidden />;
  }
}
