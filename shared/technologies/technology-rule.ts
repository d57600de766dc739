import type { Severity } from '../document/problem.ts';
import type { Service } from '../stack/stack.ts';
import type { Range } from '../text/text-edit.ts';

/** A service of a stack as rules and wirings see it. */
export interface ServiceInStack {
  readonly name: string;
  /** Id of the technology it is recognised as, and its role there; null when nobody knows it. */
  readonly technology: string | null;
  readonly role: string | null;
  /** Image, command and variables with `${…}` filled in. */
  readonly image: string | null;
  readonly command: string | null;
  readonly environment: Readonly<Record<string, string | null>>;
  /** As the file says it. */
  readonly service: Service;
}

/** The stack around a service. */
export interface StackAround {
  readonly services: readonly ServiceInStack[];
  /** Text of a file of the project, null when it is not there or not known. */
  readonly textOf: (file: string) => string | null;
  /** What the Compose file says itself in a top-level config (`content`), null when it says it elsewhere or not at all. */
  readonly configText: (config: string) => string | null;
  /** They can find each other by name: they share a network. */
  readonly share: (one: string, other: string) => boolean;
  /** One waits for the other, or speaks to it by an address in its settings. */
  readonly joined: (one: string, other: string) => boolean;
}

/** Something that is wrong with a service of a technology, seen in the file alone. Pure; silent when it cannot know. */
export interface TechnologyRule {
  /** The same on every door: `kafka-advertised-localhost`. Its words: `rules.<id>`. */
  readonly id: string;
  readonly severity: Severity;
  /** Roles it looks at. */
  readonly roles: readonly string[];
  readonly examine: (service: ServiceInStack, stack: StackAround) => readonly RuleFinding[];
}

/** One finding of a technology's rule. */
export interface RuleFinding {
  /** Where the file says it (a variable's range); null for the service as a whole. */
  readonly range: Range | null;
  /** Values of its words beside `service`. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Other services it is about. */
  readonly others?: readonly string[];
  /** What would mend it, the best first. */
  readonly fixes?: readonly RuleFix[];
}

/** A mend of a rule's finding; its words: `fixes.<id>`. */
export interface RuleFix {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Changes only what the finding is about and can hardly be wrong. */
  readonly safe: boolean;
  readonly steps: readonly StackStep[];
}

/** A change of a stack as data. */
export type StackStep =
  /** A command of the catalogue with its arguments (`set-variable {service, name, value}`). */
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly args: Readonly<Record<string, unknown>>;
    }
  /** A new file of the project; one that is there stays as it is. */
  | { readonly kind: 'file'; readonly file: string; readonly text: string }
  /** A variable of `.env`; one that is there keeps its value. */
  | { readonly kind: 'variable'; readonly name: string; readonly value: string };
