import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeHandIn } from '../../electron/handin/hand-in-project.ts';
import { contentOf, emptyContent } from '../../electron/projects/board-content.ts';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { parseBoard } from '../../shared/board/parse-board.ts';
import { zipBundle } from '../../shared/exporters/bundle/zip-bundle.ts';
import { createWords, type Language } from '../../shared/words/words.ts';

/** Makes the hand-in of a Compose file on the disk, and gives it with the texts of its zip. */
export async function handIn(
  path: string,
  options: {
    readonly texts?: Readonly<Record<string, string>>;
    readonly language?: Language;
    readonly student?: string;
  } = {},
) {
  const boardPath = join(dirname(path), boardFileName(basename(path)));
  const parsed = existsSync(boardPath) ? parseBoard(readFileSync(boardPath, 'utf8')) : null;
  const board = parsed?.kind === 'board' ? contentOf(parsed.board) : emptyContent;
  const { t } = createWords(options.language ?? 'en');
  const made = await makeHandIn(
    { path, name: basename(dirname(path)), texts: options.texts ?? {}, board, variables: {} },
    options.student ?? null,
    t,
  );
  const zip = zipBundle(made.bundle);
  const files = unzipSync(zip);
  const decoder = new TextDecoder();
  return {
    ...made,
    zip,
    files,
    text: (name: string): string => decoder.decode(files[name] ?? new Uint8Array()),
  };
}
