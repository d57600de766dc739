/** Words of the rules about the text, ports, networks and dependencies. */
export const stackRules = {
  'depends-on-undefined': {
    title: 'It waits for a service that does not exist',
    message: '“{{service}}” waits for “{{name}}”, and there is no service of that name in this file.',
    explanation:
      'The name under depends_on must match a service of this file letter by letter. Docker refuses to start anything otherwise.',
  },
  'host-port-busy': {
    title: 'The port is taken by another program',
    message: 'Port {{port}} of this computer, which “{{service}}” wants, is held by another program.',
    explanation:
      'Something on this computer already listens there: often a PostgreSQL that was installed before, or yesterday’s stack. Choose another left-hand number; the right-hand one stays.',
  },
  'host-port-duplicate': {
    title: 'Two services want the same port',
    message: '“{{service}}” and “{{other}}” both want port {{port}} of this computer.',
    message_SAME: '“{{service}}” opens port {{port}} of this computer twice.',
    explanation:
      'A port of your computer is a door that only one program can hold. The number inside the container (right) may repeat, the one of your computer (left) may not.',
  },
  'container-name-duplicate': {
    title: 'Two containers want the same name',
    message: '“{{service}}” and “{{other}}” both name their container “{{name}}”.',
    explanation:
      'A container’s name exists once on a computer, so Docker Compose refuses the file. Services find each other by the name of the service anyway: container_name is only needed where you type it yourself, and without the line Compose makes up a name of its own.',
  },
  'localhost-in-container': {
    title: '“localhost” is the container itself',
    message:
      '“{{service}}” looks for port {{port}} at {{host}}, which is itself. “{{other}}” is reached at {{other}}:{{otherPort}}.',
    message_WEB:
      '“{{service}}” is told {{host}}:{{port}}. That works in your browser; from inside the container it would be {{other}}:{{otherPort}}.',
    explanation:
      'Each container is its own little computer, so localhost means itself. Inside a network every service answers to its name; the port is the one inside its container.',
  },
  'no-shared-network': {
    title: 'They share no network',
    message: '“{{from}}” needs “{{to}}”, but they are in no common network.',
    message_ISLANDS:
      '“{{from}}” and the database “{{to}}” are in no common network, so it can never read from it.',
    explanation:
      'Containers can only talk inside a common network. A service that lists no networks is put into “default”, not into the one you drew.',
  },
  'unknown-key': {
    title: 'Compose does not know this key',
    message: 'Compose does not know “{{key}}” here and refuses the file.',
    message_SUGGESTION: 'Compose does not know “{{key}}”. Did you mean “{{suggestion}}”?',
    explanation:
      'Compose refuses a file with keys it does not know, and its message does not say the right spelling. Keys of your own begin with “x-”.',
  },
  'yaml-lost-indentation': {
    title: 'The indentation is lost',
    message: 'All lines stand at the left edge, so Docker cannot tell which line belongs to which service.',
    explanation:
      'In YAML the indentation is the structure, and copying from a web page or a PDF often loses it. It can be rebuilt, because Compose’s keys say where they belong.',
  },
  'yaml-tab-indent': {
    title: 'A tab is used for indentation',
    message: 'Line {{line}} is indented with a tab, and YAML only takes spaces.',
    explanation:
      'A tab looks like spaces on the screen, but Docker stops at it. Each tab at the beginning of a line becomes spaces.',
  },
} as const;

/** Labels of their fixes. */
export const stackFixes = {
  'join-network': 'Put {{services}} into the network “{{network}}”',
  'name-container': 'Name the container of “{{service}}” “{{to}}” instead of “{{from}}”',
  'move-host-port': 'Give “{{service}}” port {{to}} of this computer instead of {{from}}',
  'rebuild-indentation': 'Rebuild the indentation',
  'remove-key': 'Delete “{{key}}”',
  'rename-key': 'Write “{{suggestion}}” instead of “{{key}}”',
  'spaces-for-tabs_one': 'Replace the tab with spaces',
  'spaces-for-tabs_other': 'Replace the tabs of {{count}} lines with spaces',
  'stop-waiting': 'Take “{{name}}” out of depends_on of “{{service}}”',
  'use-service-name': 'Write {{to}} instead of {{from}}',
} as const;
