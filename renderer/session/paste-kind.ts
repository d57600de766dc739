import { isDockerRun } from '../../shared/importers/docker-run/import-docker-run.ts';

/** What a pasted or dropped text is: a Compose file (whole or in pieces), `docker run` lines, or something else. */
export type PasteKind = 'compose' | 'docker-run' | 'other';

/** Decides by content; the course's examples without indentation are Compose files too. */
export function pasteKind(text: string): PasteKind {
  if (text.trim() === '' || text.length > 2_000_000) return 'other';
  if (isDockerRun(text)) return 'docker-run';
  if (/^[ \t]*["']?(?:services|x-[\w.-]+|networks|volumes|include)["']?[ \t]*:/m.test(text)) return 'compose';
  return /^[ \t]*["']?(?:image|build)["']?[ \t]*:[ \t]*\S/m.test(text) ? 'compose' : 'other';
}
