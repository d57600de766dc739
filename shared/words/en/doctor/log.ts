/** Words of what only the log of a service shows: rule `log-<symptom>`. */
export const logRules = {
  'log-connection-refused': {
    title: 'Nobody answered the call',
    message: '{{service}} called another program and nobody answered there.',
    message_address: '{{service}} called {{host}} and nobody answered there.',
    explanation:
      'The address exists, but no program listens at that port: it has not started yet, it has stopped, or the port is wrong. Inside the network the port is the one in the container, not the one of your computer.',
  },
  'log-host-unknown': {
    title: 'Nobody has this name',
    message: '{{service}} asked for a name that nobody on its network has.',
    message_address: '{{service}} asked for “{{host}}”, and nobody on its network has that name.',
    explanation:
      'Services find each other by service name, and only inside a common network. Check the spelling, and that both are in one network.',
  },
  'log-database-made-anew': {
    title: 'The database was made anew',
    message: '{{service}} began with an empty database.',
    explanation: 'The data folder was empty, so a new database was made in it.',
  },
  'log-table-missing': {
    title: 'The table is not there',
    message: '{{service}} asked for a table that the database does not have.',
    explanation:
      'Either nobody has made it yet, or the database began anew and the table went with the old container. A named volume keeps it.',
  },
  'log-password-rejected': {
    title: 'The password is not accepted',
    message: '{{service}} was refused: wrong user or password.',
    explanation:
      'Postgres takes user and password only when its volume is new. If you changed them later, the volume still holds the old ones: change them in SQL, or begin with a new volume.',
  },
  'log-database-unknown': {
    title: 'This database or user does not exist',
    message: '{{service}} asked for a database or a user that is not there.',
    explanation:
      'Postgres makes the user and the database of its environment only when its volume is new. Check the names, or create them in SQL.',
  },
  'log-superuser-password-missing': {
    title: 'Postgres wants a password',
    message: '{{service}} stopped because no password is set for its superuser.',
    explanation: 'The image refuses to make a database that anyone could open. Set POSTGRES_PASSWORD.',
  },
  'log-pgadmin-login-missing': {
    title: 'pgAdmin wants a first login',
    message: '{{service}} stopped because its first login is not set.',
    explanation: 'Set PGADMIN_DEFAULT_EMAIL and PGADMIN_DEFAULT_PASSWORD.',
  },
  'log-program-missing': {
    title: 'A program is missing in the image',
    message: '{{service}} tried to run a program that its image does not have.',
    explanation: 'Check the spelling of the command, or use an image that has the program.',
  },
  'log-permission-denied': {
    title: 'The container may not write there',
    message: '{{service}} may not use a file or folder.',
    explanation:
      'The user inside the container differs from the owner of the folder. A named volume, which Docker prepares itself, avoids that.',
  },
  'log-out-of-memory': {
    title: 'Not enough memory',
    message: '{{service}} needed more memory than it may have.',
    explanation: 'Give it more, ask less of it, or stop another service.',
  },
  'log-no-resources': {
    title: 'The job waits for workers',
    message: '{{service}} waits: no worker has joined, or each is too small or busy.',
    explanation:
      'A Spark job gets executors only where a worker has enough free cores and memory. Ask for less, stop the other job, or start a worker.',
  },
} as const;
