/** Words of the refusals area: why a change is not made, and what to do instead. `_CONTEXT` variants say it more exactly. */
export const refusals = {
  'does-not-parse': 'The file has a YAML error. Correct it in the YAML editor first, then try again.',
  'not-found': 'There is no “{{name}}” at {{path}}. It may have been renamed or removed meanwhile.',
  'exists-already': 'The name “{{name}}” is taken ({{path}}). Choose another one.',
  'invalid-name':
    '“{{name}}” cannot be used as a name. Use letters, digits, “-”, “_” and “.”, and begin with a letter or digit.',
  'invalid-value': 'This value cannot be written at {{path}}. Check it and try again.',
  'duplicate-key':
    'The same key stands twice at {{path}}, so it is not clear which one you mean. Delete one of the two in the YAML editor first.',
  'explicit-key':
    '{{path}} is written in the rare form “? key”. Change it in the YAML editor, or rewrite it as “key: value” first.',
  'anchor-in-use':
    '{{path}} holds the shared block “&{{anchor}}”, which is used elsewhere. Remove “*{{anchor}}” there first, or move the block.',
  'shared-value':
    '{{path}} comes from the shared block “&{{anchor}}” (used by {{services}}) and cannot be changed for one place alone. Change it for all, or edit the YAML.',
  'needs-scope':
    'This is shared through “&{{anchor}}” by {{services}}. Say whether to change it for all of them (scope “shared”) or only here (scope “here”).',
  'tagged-value':
    '{{path}} is marked with a tag such as “!reset”, which changes its meaning. Change it in the YAML editor.',
  'wrong-shape': '{{path}} is written in another form than this change needs. Change it in the YAML editor.',
  'in-use': '“{{name}}” is still used by {{by}}. Remove it there first.',
  'would-cycle':
    '{{from}} and {{to}} would wait for each other and never start. Remove one of the two arrows.',
  'needs-long-form':
    '“{{from}}” lists what it depends on in the short form, which cannot say what to wait for ({{condition}}). Write its depends_on in the long form first.',
  'has-network-mode':
    '“{{service}}” uses network_mode “{{mode}}”, which excludes joining networks. Remove network_mode first.',
  'not-an-absolute-path':
    '“{{path}}” is not a path inside the container. It must begin with “/”, such as /data.',
  'invalid-arguments':
    'The command “{{command}}” does not take this value for “{{field}}”. Check it and try again.',
  'unknown-command': 'There is no command “{{name}}”. “drawbridge commands” lists them all.',
  'unknown-part': 'There is no part “{{name}}” in the catalogue.',
  'check-failed':
    'The change was not made, because the check afterwards failed; your file is as it was. Make this change in the YAML editor.',
  'check-failed_SYNTAX':
    'The change was not made: the file could not be read as YAML afterwards. Your file is as it was; make this change in the YAML editor.',
  'check-failed_UNREADABLE':
    'The change was not made: the file still cannot be read as YAML. Correct the error in the YAML editor first.',
  'check-failed_PROBLEM':
    'The change was not made: it would bring a new error into the file. Your file is as it was; make this change in the YAML editor.',
  'check-failed_REST':
    'The change was not made: it would have changed other parts of the file too. Your file is as it was; make this change in the YAML editor.',
  'check-failed_VALUE':
    'The change was not made: {{path}} would not have had the value you asked for. Your file is as it was; make this change in the YAML editor.',
  'check-failed_PARSERS':
    'The change was not made: two YAML readers would have understood the result differently. Your file is as it was; make this change in the YAML editor.',
  'from-extends':
    'This comes from the service {{service}} in {{file}}, which is extended. Change it there, or set another value here.',
  'path-from-other-folder':
    '{{file}} counts paths from its own folder, and “{{path}}” cannot be counted from there: it has a variable in it, or the folder is outside the project. Change it in the YAML of that file.',
  'only-extended':
    '“{{name}}” is not drawn: {{files}} each have a service of that name, which others only extend. Say the file as well (“file” beside “command”), or rename it in “Files that say this service” of one that extends it.',
  'several-documents':
    '{{path}} hangs together with another document of this file (they are divided by “---”), so it cannot be changed from here. Change it in the YAML editor.',
  unsupported: 'The way {{path}} is written cannot be changed from here. Change it in the YAML editor.',
} as const;
