/** Name of the board next to a Compose file: `compose.yaml` → `compose.board.json`. */
export function boardFileName(composeFile: string): string {
  return `${composeFile.replace(/\.(ya?ml|json)$/i, '')}.board.json`;
}
