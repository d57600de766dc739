import type { Template } from '../technology.ts';

/** A small Linux that waits; image and command are the student's to change. */
export function emptyServiceTemplate(): Template {
  return {
    yaml: `# Put your own image here: the name of a program, a colon, its version.
image: debian:bookworm-slim
# What the container runs; it lives as long as this does.
command: sleep infinity
init: true
`,
    volumes: [],
  };
}
