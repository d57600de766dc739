/** Words of the rules that hold a file against the schema of Compose. */
export const schemaRules = {
  'wrong-value-type': {
    title: 'This value has the wrong form',
    title_EMPTY: 'A value is missing',
    title_TWICE: 'The same entry stands twice',
    title_ONE_OF: 'This word is not one of the possible ones',
    title_RESTART: 'This word is not one of the possible ones',
    title_PULL_POLICY: 'This word is not one of the possible ones',
    title_QUOTE: 'This value needs quotes',
    title_RANGE: 'This number is out of range',
    message: '“{{key}}” is written in a form that Compose does not take.',
    message_EMPTY: 'Nothing stands after “{{key}}:”. Write its value, or delete the key.',
    message_TWICE: '“{{value}}” stands twice in “{{key}}”. Docker refuses that; one is enough.',
    message_TEST_START:
      '“test” as a list begins with CMD, CMD-SHELL or NONE: test: ["CMD", "{{value}}", …]. Or write it as one text.',
    message_TEXT: '“{{key}}” takes one text, not a list or a block: {{example}}',
    message_LIST: '“{{key}}” is a list: below it one line per entry, each with a dash, such as {{example}}',
    message_MAP: '“{{key}}” is a block: below it its own keys, further to the right, such as {{example}}',
    message_TEXT_OR_LIST: '“{{key}}” takes a text, or a list with one dash per entry, not a block of keys.',
    message_TEXT_OR_MAP: '“{{key}}” takes a text, or a block of keys below it, not a list.',
    message_LIST_OR_MAP:
      '“{{key}}” takes a list with dashes, or a block of keys below it, not a text on the same line.',
    message_TEXT_OR_LIST_OR_MAP: '“{{key}}” is written in a form that Compose does not take.',
    message_QUOTE:
      '“{{key}}” takes a text, but Docker reads {{value}} as a number, a date or true/false. Put it in quotes: "{{value}}".',
    message_NUMBER: '“{{key}}” takes a number; “{{value}}” is none.',
    message_WHOLE_NUMBER: '“{{key}}” takes a whole number; “{{value}}” is none.',
    message_BOOLEAN: '“{{key}}” is either true or false; “{{value}}” is neither.',
    message_ONE_OF: '“{{key}}” cannot be “{{value}}”. Possible: {{words}}.',
    message_RANGE: '“{{key}}” must lie between {{from}} and {{to}}; {{value}} does not.',
    message_DURATION: '“{{key}}” is a time with its unit, such as 10s, 500ms or 1m30s; “{{value}}” is none.',
    message_SIZE: '“{{key}}” is a size with its unit, such as 512m or 2g; “{{value}}” is none.',
    message_RESTART:
      '“restart” cannot be “{{value}}”. Possible: no, always, on-failure, on-failure:3, unless-stopped.',
    message_PULL_POLICY:
      '“pull_policy” cannot be “{{value}}”. Possible: always, missing, never, build, daily, weekly, every_12h.',
    message_CONTAINER_NAME:
      '“{{value}}” cannot be a container’s name: letters, digits, dots, dashes and underscores, at least two.',
    message_PORT: '“{{value}}” is no port. Write "8080:80": the door of your computer, then the one inside.',
    message_HOST_ADDRESS: '“{{value}}” lacks its address. Write "name:address", such as "db.local:10.0.0.5".',
    message_NUMBER_OR_ALL: '“{{key}}” takes a number, or the word all; “{{value}}” is neither.',
    explanation:
      'Compose expects a certain form for each key: a text, a number, a list with dashes, or a block of keys. With another one it refuses the whole file.',
    explanation_DURATION:
      'A bare number does not say which unit is meant. ms, s, m and h are the usual ones.',
    explanation_SIZE: 'A bare text does not say which unit is meant. k, m and g are the usual ones.',
    explanation_QUOTE:
      'Without quotes Docker’s reader turns numbers, dates and words such as true into something else than text. Quotes keep exactly what you typed.',
  },
  'missing-key': {
    title: 'A key is missing here',
    message: '“{{key}}” needs “{{missing}}” as well.',
    explanation:
      'Compose refuses this block as long as the key is missing. Completion in the YAML offers it (Ctrl+Space).',
  },
  'newer-key': {
    title: 'This key is new',
    message: 'Docker Compose 2.40 and older ones do not know “{{key}}” yet and refuse the file.',
    explanation:
      'The key is part of the newest Compose specification. It works where Docker is up to date; your teacher’s Docker may be older.',
  },
  'service-name-invalid': {
    title: 'This name has letters that Docker does not take',
    message:
      '“{{name}}” cannot be the name of a service: only letters without accents, digits, dots, dashes and underscores.',
    message_OTHER:
      '“{{name}}” cannot be a name here: only letters without accents, digits, dots, dashes and underscores.',
    explanation:
      'A name becomes an address in the network, or part of a name in Docker. Spaces and accents are impossible there.',
  },
} as const;

/** Labels of their fixes. */
export const schemaFixes = {
  'add-unit': 'Write {{to}} instead of {{value}}',
  'as-list': 'Make “{{key}}” a list with one entry',
  'quote-value': 'Put {{value}} in quotes',
  'remove-repeated': 'Delete the second “{{value}}”',
  'rename-to': 'Call it “{{to}}” instead of “{{name}}”, everywhere',
  'use-word': 'Write “{{to}}” instead of “{{value}}”',
} as const;
