import { app } from './app.ts';
import { bring } from './bring.ts';
import { canvas } from './canvas.ts';
import { catalogue } from './catalogue.ts';
import { classroom } from './classroom.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { demos } from './demos.ts';
import { docker } from './docker.ts';
import { doctor } from './doctor.ts';
import { editor } from './editor.ts';
import { files } from './files.ts';
import { glossary } from './glossary.ts';
import { handin } from './handin.ts';
import { inspector } from './inspector.ts';
import { keys } from './keys.ts';
import { live } from './live.ts';
import { problems } from './problems.ts';
import { projects } from './projects.ts';
import { refusals } from './refusals.ts';
import { risks } from './risks.ts';

/** All words, by area. */
export const en = {
  app,
  bring,
  canvas,
  catalogue,
  classroom,
  cli,
  commands,
  demos,
  docker,
  doctor,
  editor,
  files,
  glossary,
  handin,
  inspector,
  keys,
  live,
  problems,
  projects,
  refusals,
  risks,
};
