import { lineColumn } from '../../../shared/document/position.ts';
import type { Range } from '../../../shared/text/text-edit.ts';
import { useSession } from '../../session/session.ts';

/** The line (from 1) on which a place of a project's Compose file begins; null where its text is not at hand. */
export function useLine({ file, from }: Range): number | null {
  const document = useSession(state => state.derived?.documents.get(file));
  return document ? lineColumn(document.text, from).line : null;
}
