import type { Severity } from '../document/problem.ts';
import type { Range } from '../text/text-edit.ts';
import type { ServiceInStack, StackAround, StackStep } from './technology-rule.ts';

/**
 * What it takes that a service works with one of another technology, beyond an arrow: an address, a file, a driver.
 * The Doctor says what is missing between two that belong together and offers to add it. A technology knows the other
 * one by id and role alone.
 */
export interface Wiring {
  /** Id of the finding (`pgadmin-server-not-registered`); words: `rules.<id>` and, for the fix, `fixes.<id>`. */
  readonly id: string;
  readonly severity: Severity;
  /** Roles of this technology. */
  readonly roles: readonly string[];
  readonly to: { readonly technology: string; readonly roles: readonly string[] };
  /** What joins the two; null when they are joined already, or when it cannot know. */
  readonly plan: (from: ServiceInStack, to: ServiceInStack, stack: StackAround) => WiringPlan | null;
}

/** What is missing between two services. */
export interface WiringPlan {
  /** Where the file says what is wrong; null for the first service as a whole. */
  readonly range: Range | null;
  /** Values of the words beside `service` and `target`. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Can hardly be wrong: "fix all" takes it. */
  readonly safe: boolean;
  /** None when only a person can do it. */
  readonly steps: readonly StackStep[];
}
