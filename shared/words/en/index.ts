import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { catalogue } from './catalogue.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { docker } from './docker.ts';
import { editor } from './editor.ts';
import { inspector } from './inspector.ts';
import { live } from './live.ts';
import { problems } from './problems.ts';
import { projects } from './projects.ts';
import { refusals } from './refusals.ts';
import { risks } from './risks.ts';
import { technologies } from './technologies.ts';

/** All words, by area. */
export const en = {
  app,
  canvas,
  catalogue,
  cli,
  commands,
  docker,
  editor,
  inspector,
  live,
  problems,
  projects,
  refusals,
  risks,
  technologies,
};
