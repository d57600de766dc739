/** Words of the cli area. */
export const cli = {
  summary: 'Draw a Docker Compose stack, edit it both ways, run it and watch it live.',
  version: 'Print the version',
  help: 'Print help',
  open: {
    summary: 'Open a file or folder in the app (what drawbridge does without arguments)',
    path: 'A Compose file, or a folder that holds one',
    browser: 'Use the browser even where the app has its own window',
    noOpen: 'Only print the address; open no browser',
    port: 'Port of the browser address (default: any free one)',
    folder: 'More folders that the browser may open files from',
    badPort: 'A port is a number from 0 to 65535.',
    unsaved: 'Not saved yet: {{files}}. Press Ctrl-C again to close without saving.',
  },
  failures: {
    'port-taken': 'Port {{port}} cannot be used.',
  },
  nextSteps: {
    'port-taken': 'Leave out --port, or choose another one.',
  },
} as const;
