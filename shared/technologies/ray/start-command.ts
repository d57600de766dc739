import { changeCommand } from '../change-command.ts';
import type { ServiceInStack, StackStep } from '../technology-rule.ts';

/** The host a node is told to join: `--address=head:6379`; null when it is told none. */
export function headAddress(command: string | null): { readonly text: string; readonly host: string } | null {
  const [, text, host] = /--address[\s=]+["']?((?:ray:\/\/)?([^\s"':]+)(?::\d+)?)/.exec(command ?? '') ?? [];
  return text === undefined || host === undefined || host === 'auto' ? null : { text, host };
}

/** Steps that add an option to `ray start`; none where the command does more than that. */
export function withOption(service: ServiceInStack, option: string): readonly StackStep[] {
  const isPlain = /^\s*ray\s+start\s[^"'&|;<>()]*$/.test(service.service.command?.value ?? '');
  return isPlain ? changeCommand(service, command => `${command} ${option}`) : [];
}
