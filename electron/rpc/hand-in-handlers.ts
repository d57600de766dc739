import { basename, extname, join } from 'node:path';
import { toBase64 } from 'lib0/buffer';
import { zipBundle } from '../../shared/exporters/bundle/zip-bundle.ts';
import type { CallArgs } from '../../shared/rpc/contract.ts';
import type { WrittenFile } from '../../shared/rpc/messages.ts';
import { createWords } from '../../shared/words/words.ts';
import { failing } from '../failure.ts';
import { writeBytes } from '../files/write-bytes.ts';
import { type HandInSource, makeHandIn } from '../handin/hand-in-project.ts';
import { diagramEndings, makeDiagram } from '../handin/make-diagram.ts';
import type { OpenProject } from '../projects/open-project.ts';
import { readVariables } from '../projects/project-variables.ts';
import type { CallHandlers } from './call-handlers.ts';
import type { EngineServices } from './engine-services.ts';

/** The largest file that goes to a window over the line, in bytes; larger ones are written into the project's folder. */
const largestDownload = 12 * 1024 * 1024;

/** The handlers of handing in and of the drawing's pictures. */
export function handInHandlers(
  services: EngineServices,
): CallHandlers<'handin.preview' | 'handin.write' | 'handin.diagram'> {
  const { projects } = services;
  return {
    'handin.preview': async ({ project, language, student }, peer) => {
      const { t } = createWords(language);
      const { bundle, checklist } = await makeHandIn(
        await sourceOf(projects.followed(project, peer)),
        student || null,
        t,
      );
      const textOf = (path: string): string =>
        new TextDecoder().decode(bundle.entries.find(entry => entry.path === path)?.bytes);
      return {
        fileName: bundle.fileName,
        zipBytes: zipBundle(bundle).length,
        entries: bundle.entries.map(({ path, bytes, origin }) => ({ path, size: bytes.length, origin })),
        changes: bundle.changes,
        leftOut: bundle.leftOut,
        leaks: bundle.leaks,
        checklist,
        svg: textOf('diagram.svg'),
        mermaid: textOf('diagram.mmd'),
      };
    },
    'handin.write': async ({ project, language, student, to }, peer) => {
      const open = projects.followed(project, peer);
      const { bundle } = await makeHandIn(await sourceOf(open), student || null, createWords(language).t);
      if (bundle.leaks.length > 0) throw failing('handin', 'secret-left', { files: bundle.leaks.join(', ') });
      return deliver(zipBundle(bundle), bundle.fileName, open, to);
    },
    'handin.diagram': async ({ project, language, format, transparent, to }, peer) => {
      const open = projects.followed(project, peer);
      const { path, name, board, variables } = await sourceOf(open);
      const source = {
        file: basename(path),
        text: open.text(),
        title: name,
        positions: board.positions,
        items: Object.values(board.items),
        variables,
      };
      const bytes = await makeDiagram(source, format, createWords(language).t, {
        transparent: transparent ?? false,
      });
      return deliver(bytes, `${name}${diagramEndings[format]}`, open, to);
    },
  };

  /** Sends a file to the window, or writes it. The user's own choice of a place exists only where the system asks for it. */
  async function deliver(
    bytes: Uint8Array,
    fileName: string,
    open: OpenProject,
    to: CallArgs<'handin.write'>['to'],
  ): Promise<WrittenFile> {
    switch (to.kind) {
      case 'download':
        if (bytes.length > largestDownload) {
          const size = Math.ceil(bytes.length / 1024 / 1024);
          throw failing('handin', 'too-large', { size });
        }
        return { kind: 'bytes', fileName, base64: toBase64(bytes) };
      case 'project-folder': {
        const path = join(open.info().folder, fileName);
        await writeBytes(path, bytes);
        return { kind: 'file', path };
      }
      case 'path': {
        if (!services.pick) throw failing('projects', 'not-in-this-door');
        const ending = extname(fileName);
        if (extname(to.path).toLowerCase() !== ending)
          throw failing('handin', 'not-a-name', { name: basename(to.path), ending });
        const path = await services.roots.check(to.path);
        await writeBytes(path, bytes);
        return { kind: 'file', path };
      }
    }
  }
}

async function sourceOf(open: OpenProject): Promise<HandInSource> {
  return {
    path: open.path,
    name: open.info().name,
    texts: open.texts(),
    board: open.board(),
    variables: await readVariables(open.path, {}),
  };
}
