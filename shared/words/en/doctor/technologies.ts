/** Words of the rules about images, health, data and secrets. */
export const technologyRules = {
  'pgadmin-credentials-missing': {
    title: 'pgAdmin has no login',
    message: '“{{service}}” stops at once: no value for {{names}}.',
    explanation:
      'On its first start pgAdmin makes the account you log in with, from an e-mail and a password that you give it. Without both it refuses to run.',
  },
  'postgres-password-missing': {
    title: 'The database has no password',
    message: '“{{service}}” stops at once: no value for {{names}}.',
    explanation:
      'On its first start Postgres makes a user and asks which password that user gets. It does not make a database that anybody could open.',
  },
  'depends-on-without-health': {
    title: 'It does not wait until the other is ready',
    message: '“{{service}}” starts as soon as “{{target}}” has started, not when it is ready.',
    message_nohealth:
      '“{{service}}” starts as soon as “{{target}}” has started, and nothing tells when “{{target}}” is ready.',
    explanation:
      'A container has started long before the program in it answers; a database needs some seconds. Whoever comes too early gets “connection refused”. A healthcheck tells when it is ready, and “condition: service_healthy” waits for that.',
  },
  'healthy-without-healthcheck': {
    title: 'It waits for a healthcheck that is not there',
    message: '“{{service}}” waits until “{{target}}” is healthy, but “{{target}}” has no healthcheck.',
    explanation:
      'Healthy is what a healthcheck says. Where there is none, nobody ever says it, and Docker gives up starting.',
  },
  'service-without-healthcheck': {
    title: 'No healthcheck',
    message: 'Nothing tests whether “{{service}}” really answers.',
    message_unknown:
      '“{{service}}” has no healthcheck in this file. Only you know how to ask whether it works.',
    explanation:
      '“Running” only means that the process exists. A healthcheck asks it every few seconds, so that you, and the services that wait for it, know when it works.',
  },
  'db-without-volume': {
    title: 'The data is not kept',
    message: 'What “{{service}}” writes to {{path}} is gone when its container is removed.',
    message_nameless:
      'The volume of “{{service}}” at {{path}} has no name: after “down” it gets a new, empty one.',
    message_settings: 'The settings of “{{service}}” in {{path}} are gone when its container is removed.',
    explanation:
      'A container’s own disk goes with the container. A named volume stays, and the next container finds everything in it again.',
  },
  'volume-wrong-path': {
    title: 'The volume lies beside the data',
    message: 'The volume of “{{service}}” is at {{target}}, but the data is written to {{path}}.',
    explanation:
      'The volume works, it only stays empty: the program writes into a folder of its own. Its data survives only when the volume lies exactly there.',
  },
  'image-no-version': {
    title: 'The image has no fixed version',
    message: '“{{service}}” uses {{image}}: whatever version is the newest on the day it is downloaded.',
    explanation:
      'Two people who start this file on different days may get different programs. A version behind the colon makes sure that it runs for others as it does for you.',
  },
  'image-end-of-life': {
    title: 'This version gets no fixes any more',
    message: '“{{service}}” uses {{image}}, which has had no fixes since {{until}}.',
    message_data:
      '“{{service}}” uses {{image}}, which has had no fixes since {{until}}. Its data may not open in a newer version: save it first.',
    explanation:
      'Every version is looked after for some years. After that nobody mends its security holes, and guides and other programs move on. A newer version is a change of one line, but try it before you hand in.',
  },
  'image-discontinued': {
    title: 'This image is given up',
    message: '“{{service}}” uses {{image}}, which nobody takes care of any more.',
    message_old_better:
      '“{{service}}” uses {{image}}, which nobody takes care of any more. Use {{better}} instead.',
    message_gone: '“{{service}}” uses {{image}}, which its publisher has taken off Docker Hub.',
    message_gone_better:
      '“{{service}}” uses {{image}}, which its publisher has taken off Docker Hub. Use {{better}} instead.',
    explanation:
      'Many tutorials still name images whose makers have stopped. The download fails, or what you get has old errors that nobody mends.',
  },
  'env-secret-inline': {
    title: 'A password stands in the file',
    message: '{{key}} of “{{service}}” can be read by everybody who gets this file.',
    message_url:
      'The address in {{key}} of “{{service}}” holds a password that everybody who gets this file can read.',
    explanation:
      'You hand this file in and share it. Passwords belong into a file named .env that stays with you; Compose fills them in from there. An .env.example shows the others which ones they need.',
  },
  'pg-isready-incomplete': {
    title: 'The healthcheck asks for the wrong name',
    message:
      'The healthcheck of “{{service}}” leaves out {{missing}}, so it asks for a user or database that is not there.',
    explanation:
      'pg_isready is content as soon as Postgres answers anything, even “that user does not exist”. It works, but the log fills with FATAL lines that look like a real error.',
  },
  'pg-isready-socket': {
    title: 'Others may start too early the first time',
    message:
      'The healthcheck of “{{service}}” is content before the database takes connections. Waiting for it: {{waiting}}.',
    explanation:
      'On its very first start the Postgres image runs a server that only listens inside the container while it prepares the database, and stops it again. pg_isready without -h reaches that one and says “healthy” too soon. With -h 127.0.0.1 it waits for the real one.',
  },
  'dockerfile-single-stage': {
    title: 'The Dockerfile has one stage',
    message: '{{file}} builds the image of “{{service}}” in one stage.',
    explanation:
      'With two stages the first one installs, and the second takes over only what is needed to run. The image gets smaller, and tools of the installation are not in it.',
  },
} as const;

/** Labels of their fixes. */
export const technologyFixes = {
  'set-required-variables': 'Give {{names}} a value, passwords in .env',
  'wait-until-healthy': 'Let “{{service}}” wait until “{{target}}” is healthy',
  'wait-until-healthy_nohealth':
    'Give “{{target}}” a healthcheck and let “{{service}}” wait until it is healthy',
  'add-healthcheck': 'Give “{{service}}” a healthcheck',
  'wait-for-start': 'Let “{{service}}” wait only for the start of “{{target}}”',
  'add-data-volume': 'Keep {{path}} in the volume “{{volume}}”',
  'mount-at-data-path': 'Mount the volume at {{path}}',
  'pin-image': 'Use {{image}}',
  'replace-image': 'Use {{image}} instead',
  'move-secret-to-env': 'Move the password to .env as {{name}}',
  'complete-pg-isready': 'Add {{arguments}}',
  'build-in-two-stages': 'Build it in two stages',
} as const;
