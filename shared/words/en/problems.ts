/** Words of the problems area. `_CONTEXT` variants of `yaml-syntax` are named after the parser's own error codes. */
export const problems = {
  'yaml-syntax': 'Line {{line}} is not valid YAML: {{detail}}.',
  'yaml-syntax_BAD_INDENT':
    'Line {{line}} is indented differently from its neighbours. Keys of the same block must begin in the same column.',
  'yaml-syntax_BAD_SCALAR_START':
    'On line {{line}} a value begins with a character that YAML reserves (such as % @ or `). Put the value in quotes.',
  'yaml-syntax_BLOCK_AS_IMPLICIT_KEY':
    'On line {{line}} there is a “:” too many or a line break missing: only one key fits on a line. Put the value in quotes or on its own line.',
  'yaml-syntax_BLOCK_IN_FLOW':
    'On line {{line}} a list with dashes stands inside brackets. Use commas inside […] and {…}.',
  'yaml-syntax_MISSING_CHAR':
    'Something is missing on line {{line}} or above it: most often a “:” after a key, a closing quote, or a closing bracket.',
  'yaml-syntax_MULTILINE_IMPLICIT_KEY':
    'Line {{line}} begins a key that does not end on the same line: most often the “:” after it is missing.',
  'yaml-syntax_UNEXPECTED_TOKEN':
    'Line {{line}} holds something YAML does not expect there. Check the indentation, the quotes and the brackets around it.',
  'yaml-syntax_BAD_DQ_ESCAPE':
    'On line {{line}} a backslash in double quotes does not begin a known escape. Write “\\\\”, or use single quotes.',
  'yaml-tab-indent':
    'Line {{line}} is indented with a tab. YAML only takes spaces: replace the tab with two spaces.',
  'yaml-duplicate-key':
    'The key “{{key}}” stands twice in the same block. Docker refuses the file: delete one of the two.',
  'yaml-duplicate-key_MERGE':
    'There are two “<<” in the same block. Docker refuses that: write them as one list, <<: [*first, *second].',
  'yaml-unknown-alias':
    '“*{{name}}” refers to a shared block that does not exist above it. Define it with “&{{name}}” or correct the name.',
  'yaml-earlier-anchor':
    '“*{{name}}” uses a shared block of an earlier document (line {{line}}). Docker Compose takes that; other readers of YAML do not. Write “&{{name}}” in this document too.',
  'yaml-document-start':
    'After “...” a new document must begin with a line “---”, or Docker does not read the file.',
  'yaml-too-many-aliases':
    'With its shared blocks written out this file would be far too large. It is shown as text only.',
  'yaml-too-large': 'This file is far larger than any Compose file. It is shown as text only.',
  'yaml-too-deep': 'This file is nested far deeper than any Compose file. It is shown as text only.',
  'not-a-mapping':
    'A Compose file is made of “key: value” lines and begins with “services:”. This one is not.',
  'not-a-mapping_EMPTY':
    'This “---” begins a document without any “key: value” lines. Docker does not read such a file: delete the “---”, or write something below it.',
  'services-not-a-mapping':
    'Under “services:” each service needs its name and a “:”, indented below it, such as “  web:”.',
  'legacy-format':
    '“{{name}}” stands at the left edge, as in the very old file format. Put a line “services:” at the top and indent everything below it.',
  'service-not-a-mapping':
    'The service “{{service}}” needs settings indented below its name, such as “    image: nginx”.',
  'service-not-a-mapping_COLON':
    'In “{{service}}” the “:” after “{{key}}” is missing. Write “{{key}}:”, then a space, then the value.',
  'undefined-service': '“{{name}}” is not a service of this file. Add it, or correct the name.',
  'undefined-network':
    'The network “{{name}}” is not defined. Add it under “networks:” at the left edge, or correct the name.',
  'undefined-volume':
    'The volume “{{name}}” is not defined. Add it under “volumes:” at the left edge, or correct the name.',
  'unknown-shape':
    '“{{key}}” of “{{service}}” is written in a form Compose does not know. Check it in the YAML.',
  'unknown-shape_environment':
    'The variables of “{{service}}”: write each as “NAME: value”, or each as “- NAME=value”, not in another way and not mixed.',
  'unknown-shape_ports':
    '“ports” of “{{service}}” is a list: below it one line per port with a dash, such as “- "5432:5432"”.',
  'unknown-shape_volumes':
    '“volumes” of “{{service}}” is a list: below it one line per volume with a dash, such as “- data:/var/lib/data”.',
  'file-missing': 'The file “{{name}}” is not there. Make it, or correct the name.',
  'file-remote':
    '“{{name}}” lies on the network. It is not fetched, so what it says is not drawn. Copy the file into the project folder to work with it.',
  'file-elsewhere':
    '“{{name}}” lies outside the project folder, so it is not opened here and what it says is not drawn. Docker reads it all the same. Allow it, to see and change it here.',
  'env-file-elsewhere':
    '“{{name}}” lies outside the project folder, so its variables are not known here. Docker reads it all the same. Allow it, to see and change it here.',
  'include-cycle': '“{{name}}” includes itself, through this line. Take the line out.',
  'include-conflict':
    '“{{name}}” is said here and in the included file, differently. Docker refuses that: rename one, or change it in an override file.',
  'extends-missing':
    '“{{service}}” extends “{{name}}”, which is not a service of that file. Correct the name, or add the service.',
  'extends-cycle': '“{{service}}” and “{{name}}” extend each other. Take one “extends” out.',
} as const;
