/** File names that Compose finds by itself, in its order of preference (compose-go, `cli/options.go`). */
export const usualComposeNames = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
] as const;

/** Files that Compose lays over the usual ones by itself. */
export const usualOverrideNames = [
  'compose.override.yaml',
  'compose.override.yml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
] as const;

/** Names that the bundle makes; a file of the project that is called so gives way to the new one. */
export const madeNames = ['diagram.svg', 'diagram.png', 'diagram.mmd', 'doctor-report.md'] as const;
