import { z } from 'zod';

/** The name of something that is in the file. */
export const existingName = z.string().min(1).max(256);

/** A name to be written; whether Compose allows it is checked by the plan, so that the refusal can say what is wrong. */
export const newName = z.string().max(256);

/** A port: a number, a range, or a variable. */
export const portText = z
  .union([z.number().int().min(1).max(65_535).transform(String), z.string().trim().min(1).max(200)])
  .refine(isPort);

/** A place in the file: keys and indices from the root. */
export const pathArgument = z
  .array(z.union([z.string(), z.number().int().min(0)]))
  .min(1)
  .max(64);

/** A scalar as a form gives it. */
export const scalarArgument = z.union([z.string().max(1_000_000), z.number(), z.boolean()]);

/** Whether Compose takes a text as the key of a service, network or volume (compose-spec schema, and container names begin with a letter or digit). */
export function isKey(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name);
}

function isPort(text: string): boolean {
  if (/\$\{?[A-Za-z_]/.test(text)) return true;
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return false;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return from >= 1 && to <= 65_535 && from <= to;
}
