/** Whether a path of this computer looks like a file: its last part has an ending. */
export function isFile(path: string): boolean {
  return /\.[A-Za-z]\w*$/.test(path);
}
