import type { Picture } from '../../shared/exporters/picture/picture.ts';
import { failing } from '../failure.ts';

/** Draws a picture as PNG. */
export type PngDrawer = (picture: Picture, options?: { readonly transparent?: boolean }) => Uint8Array;

/** Gets what draws pixels, loaded only when it is wanted: its program is made for each system. Fails with `picture-failed`. */
export async function pngDrawer(): Promise<PngDrawer> {
  const failed = (error: unknown): never => {
    const raw = error instanceof Error ? error.message : String(error);
    throw failing('handin', 'picture-failed', {}, raw, error);
  };
  const { drawPng } = await import('./draw-png.ts').catch(failed);
  return (picture, options) => {
    try {
      return drawPng(picture, options);
    } catch (error) {
      return failed(error);
    }
  };
}
