/** Words of problems of the text and its structure: their message is the problem's own. */
export const problemRules = {
  'yaml-syntax': {
    title: 'This line is not valid YAML',
    message: '$t(problems.yaml-syntax)',
    explanation:
      'Docker reads the file line by line and stops here. Until this is right it cannot read anything that follows.',
  },
  'yaml-duplicate-key': {
    title: 'The same key stands twice',
    message: '$t(problems.yaml-duplicate-key)',
    explanation:
      'Two entries of one name cannot both exist in a block. Usually the second was copied and never renamed.',
  },
  'yaml-unknown-alias': {
    title: 'A shared block does not exist',
    message: '$t(problems.yaml-unknown-alias)',
    explanation:
      'With “&name” a block gets a name, and “*name” uses it again further down. The name must be there first.',
  },
  'yaml-earlier-anchor': {
    title: 'A shared block of another document',
    message: '$t(problems.yaml-earlier-anchor)',
    explanation:
      'A line “---” begins a new document. By the rules of YAML a name “&name” counts only up to there; Docker Compose goes on using it.',
  },
  'yaml-document-start': {
    title: 'The “---” is missing',
    message: '$t(problems.yaml-document-start)',
    explanation:
      'A line “...” ends a document. What follows it is a new one, which Docker knows by its “---”.',
  },
  'yaml-too-many-aliases': {
    title: 'Too many shared blocks',
    message: '$t(problems.yaml-too-many-aliases)',
    explanation: 'Shared blocks inside shared blocks multiply. No real stack needs that many.',
  },
  'yaml-too-large': {
    title: 'Too large to draw',
    message: '$t(problems.yaml-too-large)',
    explanation:
      'Files of up to about 40,000 lines are drawn. Divide this one into several and name them under “include:”.',
  },
  'yaml-too-deep': {
    title: 'Nested too deeply',
    message: '$t(problems.yaml-too-deep)',
    explanation: 'A Compose file has about six levels. This text is probably something else.',
  },
  'not-a-mapping': {
    title: 'This is no Compose file',
    title_EMPTY: 'A document is empty',
    message: '$t(problems.not-a-mapping)',
    explanation:
      'At the left edge there are only keys such as services, networks and volumes, each with a “:”.',
    explanation_EMPTY:
      'A line “---” divides a file into documents, which Docker Compose lays over one another like several files. None may be empty.',
  },
  'services-not-a-mapping': {
    title: '“services” holds no services',
    message: '$t(problems.services-not-a-mapping)',
    explanation:
      'Under “services:” comes one name per service, two spaces to the right, and its settings below it.',
  },
  'legacy-format': {
    title: 'Written for a very old Compose',
    message: '$t(problems.legacy-format)',
    explanation: 'Before 2016 services stood at the left edge. Today they belong under “services:”.',
  },
  'service-not-a-mapping': {
    title: 'A service without settings',
    title_COLON: 'A “:” is missing',
    message: '$t(problems.service-not-a-mapping)',
    explanation:
      'A service needs at least an image or a build folder, written below its name and further to the right.',
    explanation_COLON:
      'In YAML a key and its value are told apart by a “:” and a space. Without it Docker reads the whole line as a text, and the service has no settings.',
  },
  'undefined-network': {
    title: 'The network does not exist',
    message: '$t(problems.undefined-network)',
    explanation:
      'A service may only join networks that are listed at the end of the file under “networks:”. Docker refuses the file otherwise.',
  },
  'undefined-volume': {
    title: 'The volume does not exist',
    message: '$t(problems.undefined-volume)',
    explanation:
      'A named volume has to be listed at the end of the file under “volumes:”. Docker refuses the file otherwise.',
  },
  'unknown-shape': {
    title: 'A setting has an unknown form',
    message: '$t(problems.unknown-shape)',
    explanation:
      'Compose expects a text, a list with dashes, or a block of keys here, and found another of them.',
  },
  'file-missing': {
    title: 'A file of the project is missing',
    message: '$t(problems.file-missing)',
    explanation:
      'Docker reads all files of a project before it starts anything, and stops when one is missing.',
  },
  'file-remote': {
    title: 'A file lies on the network',
    message: '$t(problems.file-remote)',
    explanation:
      'A Compose file from somewhere else can start anything on this computer. So nothing is fetched before you have seen it.',
  },
  'file-elsewhere': {
    title: 'A file lies outside the project',
    message: '$t(problems.file-elsewhere)',
    explanation:
      'Drawbridge opens and changes only files of the folder that you opened, so that a file from somebody else cannot reach into the rest of your computer. So it asks first: a file that you allow is read, drawn and saved with this stack, on this computer, from now on. To hand the stack in, copy the file into this folder and write its new name in this line.',
  },
  'env-file-elsewhere': {
    title: 'An env file lies outside the project',
    message: '$t(problems.env-file-elsewhere)',
    explanation:
      'Drawbridge opens and changes only files of the folder that you opened, so that a file from somebody else cannot reach into the rest of your computer. A file that you allow is read and saved with this stack, on this computer, from now on. Without it, the Doctor cannot tell which variables are missing.',
  },
  'include-cycle': {
    title: 'Files include each other in a circle',
    message: '$t(problems.include-cycle)',
    explanation:
      'Docker reads an included file where the line stands. In a circle that would never end, so it refuses the files.',
  },
  'include-conflict': {
    title: 'Included twice, and different',
    message: '$t(problems.include-conflict)',
    explanation:
      'An included file brings its own services. Only an override file may change them; a second one of the same name is a conflict.',
  },
  'extends-missing': {
    title: 'The extended service does not exist',
    message: '$t(problems.extends-missing)',
    explanation:
      'With “extends” a service begins as a copy of another one. Docker looks for it in the named file alone, or in this one.',
  },
  'extends-cycle': {
    title: 'Services extend each other in a circle',
    message: '$t(problems.extends-cycle)',
    explanation:
      'A service that begins as another one, which begins as the first, has no beginning. Docker refuses it.',
  },
} as const;

/** Labels of their fixes. */
export const problemFixes = {
  'define-network': 'Add the network “{{name}}” to the file',
  'define-volume': 'Add the volume “{{name}}” to the file',
  'keep-first': 'Keep “{{key}}” of line {{line}} (the first)',
  'keep-last': 'Keep “{{key}}” of line {{line}} (the last)',
  'rename-second': 'Call the second one “{{name}}”',
  'join-merges': 'Write both as one list: <<: [*first, *second]',
  'add-colon': 'Write “:” after “{{key}}”',
  'use-name': 'Write “{{nearest}}” instead of “{{name}}”',
} as const;
