import { basename, dirname } from 'node:path';
import { type Board, boardVersion } from '../../shared/board/board.ts';
import { boardFileName } from '../../shared/board/board-file-name.ts';
import { serialiseBoard } from '../../shared/board/serialise-board.ts';
import { diagnose } from '../../shared/doctor/diagnose.ts';
import { examine } from '../../shared/doctor/examine.ts';
import type { Bundle, ProjectFiles } from '../../shared/exporters/bundle/bundle.ts';
import { makeBundle } from '../../shared/exporters/bundle/make-bundle.ts';
import { type ChecklistItem, checklist } from '../../shared/exporters/checklist/checklist.ts';
import type { Say } from '../../shared/graph/drawing/wire-word.ts';
import type { Variables } from '../../shared/project/interpolate.ts';
import { failing } from '../failure.ts';
import type { BoardContent } from '../projects/board-content.ts';
import { collectFiles } from './collect-files.ts';
import { pngDrawer } from './png-drawer.ts';

/** A project as a door holds it: where it is, its texts that may not be saved yet, its board. */
export interface HandInSource {
  /** Absolute path of the Compose file. */
  readonly path: string;
  /** Compose project name. */
  readonly name: string;
  /** Texts by name relative to the folder; they win over the disk. */
  readonly texts: Readonly<Record<string, string>>;
  readonly board: BoardContent;
  readonly variables: Variables;
}

/** A hand-in made, and what the checklist says of it. */
export interface MadeHandIn {
  readonly bundle: Bundle;
  readonly checklist: readonly ChecklistItem[];
}

/** A board's content as a board file says it; without views it says nothing of them. */
function boardOf({ positions, items, views }: BoardContent): Board {
  return {
    version: boardVersion,
    positions: Object.fromEntries(Object.entries(positions).map(([id, at]) => [id, { ...at }])),
    ...(Object.keys(items).length > 0 && { items }),
    ...(Object.keys(views).length > 0 && { views }),
  };
}

/** Collects a project's files and makes its hand-in. Fails with `does-not-parse`; writes nothing. */
export async function makeHandIn(
  source: HandInSource,
  student: string | null,
  say: Say,
): Promise<MadeHandIn> {
  const file = basename(source.path);
  const board = boardFileName(file);
  const hasBoard =
    Object.keys(source.board.positions).length > 0 || Object.keys(source.board.items).length > 0;
  const unsaved = {
    ...source.texts,
    ...(hasBoard ? { [board]: serialiseBoard(boardOf(source.board)) } : {}),
  };
  const collected = await collectFiles(dirname(source.path), file, unsaved, source.variables);
  const examination = examine({ file, files: { ...collected.texts, ...collected.secretTexts } });
  if (!examination.document.parses) throw failing('handin', 'does-not-parse', { file });
  const project: ProjectFiles = {
    ...collected,
    file,
    name: source.name,
    positions: source.board.positions,
    items: Object.values(source.board.items),
  };
  const bundle = makeBundle(project, { say, student, drawPng: await pngDrawer() });
  return { bundle, checklist: checklist({ examination, findings: diagnose(examination.patient), bundle }) };
}
