/** Words of the demos area: the course's four common errors, step by step. */
export const demos = {
  guide: 'Guide of this demo',
  progress: 'Step {{step}} of {{count}}',
  close: 'Close the guide',
  act: {
    run: 'Run',
    down: 'Down…',
    fix: 'See the fix…',
    logs: 'Log of {{service}}',
  },
  'port-in-use': {
    run: {
      title: 'Start it and watch it fail',
      text: 'Shop and stock both want port 8090 of your computer. Press Run, then “Run anyway”: see what Docker says.',
    },
    fix: {
      title: 'A door has one owner',
      text: 'The first service got port 8090, the second was refused. The fix gives it the next free number on your computer; inside its container nothing changes.',
    },
    again: {
      title: 'Start it again',
      text: 'Both pages can be open now. Follow the two wires on the left from your computer to the cards.',
    },
    end: {
      title: 'Done: two doors, two pages',
      text: 'The first number is the door of your computer and has to be free. The second is the port in the container, and many containers may use the same one.',
    },
  },
  'connection-refused': {
    run: {
      title: 'Start it and watch it fail',
      text: 'The report asks a database at “localhost”. Press Run, then “Run anyway”: its card fails, and the line of its log says “Connection refused”.',
    },
    fix: {
      title: 'localhost is the container itself',
      text: 'Each container is its own little computer. In the container of the report nobody listens at 5432; the database is another service, called by its name: db.',
    },
    again: {
      title: 'Start it again',
      text: 'A new dashed wire joins report and db: that is the address it uses now.',
    },
    end: {
      title: 'Done: services call each other by name',
      text: 'The report ended with code 0. Its log holds the answer of the database.',
    },
  },
  'lost-data': {
    run: {
      title: 'Write something down',
      text: 'Each start of “visits” adds one line to a table. Press Run, then look at its log: this is visit number 1.',
    },
    down: {
      title: 'Put it away',
      text: 'Choose Down: the containers go. A named volume would stay, but this stack has none.',
    },
    lost: {
      title: 'Bring it back',
      text: 'Press Run again and look at the log of visits: number 1 once more. The first visit is gone.',
    },
    fix: {
      title: 'The data went with the container',
      text: 'The log of db shows that it made a new, empty database. The fix gives it a named volume, which outlives the container.',
    },
    keep: {
      title: 'Start with the volume',
      text: 'The drawing has a cylinder now. Press Run: visit number 1, this time in the volume.',
    },
    downAgain: { title: 'Put it away again', text: 'Choose Down once more. The volume stays.' },
    kept: { title: 'And back', text: 'Press Run: the log of visits counts on.' },
    end: {
      title: 'Done: visit number 2',
      text: 'Down keeps named volumes. Only “Down and delete data” removes them, and it asks first.',
    },
  },
  'started-too-early': {
    run: {
      title: 'Start it and watch it fail',
      text: 'The report waits for db, but only until its container has started. Press Run: the report is quicker than the database and fails.',
    },
    fix: {
      title: 'Started is not ready',
      text: 'A new database needs seconds before it answers. The fix adds a healthcheck to db, and the report waits until it is healthy.',
    },
    again: {
      title: 'Start it again',
      text: 'Watch the arrow: it says “waits until healthy” now, and the report starts only then.',
    },
    end: {
      title: 'Done: it waited',
      text: 'The report ended with code 0. A healthcheck asks the program itself whether it is ready; depends_on can wait for its answer.',
    },
  },
} as const;
