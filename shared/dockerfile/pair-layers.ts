import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';

/** A layer as `docker history` lists it. */
export interface Layer {
  readonly createdBy: string;
  readonly sizeBytes: number;
}

/** Layers of a built image beside the instructions that made them. */
export interface PairedLayers {
  /** Only what surely belongs together. */
  readonly pairs: ReadonlyMap<Instruction, Layer>;
  /** What is below: the base image's, or what the file no longer explains; newest first. */
  readonly below: readonly Layer[];
  /** False when the file says something else than what was built, so that pairing ended there. */
  readonly matches: boolean;
}

/** Instructions that leave no trace in an image's history. */
const silent = new Set(['FROM', 'ONBUILD', 'ARG']);

/**
 * Pairs the instructions of the stage that was built with the image's history (newest first), from the last one
 * upwards, and stops at the first that differs: above it nothing can be said for sure. `ARG` may or may not be listed.
 */
export function pairLayers(
  dockerfile: Dockerfile,
  target: string | null,
  layers: readonly Layer[],
): PairedLayers {
  const pairs = new Map<Instruction, Layer>();
  const instructions = builtInstructions(dockerfile, target).filter(one => !silent.has(one.keyword));
  let at = 0;
  for (const instruction of [...instructions].reverse()) {
    while (keywordOf(layers[at]) === 'ARG') at += 1;
    const layer = layers[at];
    if (layer === undefined || !madeBy(instruction, layer))
      return { pairs, below: layers.slice(at), matches: false };
    pairs.set(instruction, layer);
    at += 1;
  }
  while (keywordOf(layers[at]) === 'ARG') at += 1;
  return { pairs, below: layers.slice(at), matches: instructions.length > 0 };
}

/** The stage that is built: the one asked for, by name or number, else the last. */
export function builtStage({ stages }: Dockerfile, target: string | null): Stage | null {
  const named = stages.find(stage => target !== null && stage.name?.toLowerCase() === target.toLowerCase());
  return (
    named ??
    (target !== null && /^\d+$/.test(target) ? stages[Number(target)] : null) ??
    stages.at(-1) ??
    null
  );
}

/** A stage built on an earlier one has its layers below its own. */
function builtInstructions(dockerfile: Dockerfile, target: string | null): readonly Instruction[] {
  const chain: Stage[] = [];
  let stage = builtStage(dockerfile, target);
  while (stage !== null && !chain.includes(stage)) {
    chain.unshift(stage);
    const own: Stage = stage;
    const earlier = dockerfile.stages.slice(0, dockerfile.stages.indexOf(own));
    stage = earlier.findLast(other => other.name?.toLowerCase() === own.base.toLowerCase()) ?? null;
  }
  return chain.flatMap(each => each.instructions);
}

function madeBy({ keyword, arguments: written }: Instruction, layer: Layer): boolean {
  if (keywordOf(layer) !== keyword) return false;
  // Files change without the line; a variable is written out; what a heredoc ran is shortened. The keyword must do.
  if (!['RUN', 'COPY', 'ADD', 'WORKDIR', 'USER'].includes(keyword) || /[$]|<</.test(written)) return true;
  const said = layer.createdBy;
  return squeeze(withoutFlags(said, keyword)).includes(squeeze(written));
}

/** BuildKit writes the instruction; the older builder `/bin/sh -c #(nop) CMD …`, and the bare shell line for `RUN`. */
function keywordOf(layer: Layer | undefined): string | null {
  if (layer === undefined) return null;
  const plain = layer.createdBy.replace(/^\/bin\/sh -c #\(nop\)\s*/, '').trim();
  const word = /^([A-Z]+)\b/.exec(plain)?.[1];
  if (word) return word;
  return /^(?:\|\d+ .*)?\/bin\/(?:ba|a)?sh -c /.test(plain) ? 'RUN' : null;
}

function withoutFlags(said: string, keyword: string): string {
  return keyword === 'COPY' || keyword === 'ADD' ? said.replace(/\s--\w+=\S+/g, '') : said;
}

function squeeze(text: string): string {
  return text.replace(/["'\s\\,[\]]+/g, '');
}
