import { readImageName } from '../image-name.ts';

/** True for Python's own images and those made for Python programs. */
export function isPythonImage(reference: string | null): boolean {
  const image = readImageName(reference);
  if (image === null) return false;
  return image.name === 'python' || /^(?:tiangolo\/uvicorn-gunicorn|continuumio\/)/.test(image.repository);
}
