import { useSession } from './session.ts';

/** Closes the open dialog. */
export function closeDialog(): void {
  useSession.setState({ dialog: null });
}
