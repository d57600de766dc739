import type { LanguageWords } from '../../technology-words.ts';

/** English words about pgAdmin. */
export const en: LanguageWords = {
  say: {
    part: 'pgAdmin',
    starting: 'The page is not up yet',
    up: 'The page is up',
    open: 'Open pgAdmin',
    serversUnknown: 'Which servers it knows, pgAdmin shows after the login alone.',
    label: { login: 'log in as' },
  },
  rules: {
    'pgadmin-email-invalid': {
      title: 'pgAdmin does not accept this e-mail',
      message: '“{{service}}” stops at once: “{{email}}” is no e-mail address to it.',
      explanation:
        'The address need not exist, but it must look like name@domain.tld. Domains for tests and home networks, such as .local or .test, are refused too.',
    },
    'pgadmin-server-not-registered': {
      title: 'pgAdmin does not know your database yet',
      message:
        '“{{service}}” starts without a server in its list; “{{target}}” would have to be added by hand.',
      explanation:
        'In pgAdmin’s form the host is the name of the service, not localhost, and many stumble there. A small file registers the database on pgAdmin’s first start; pgAdmin then only asks for the password. Where pgAdmin has run before, its volume remembers the old list: add the server by hand, or start with a fresh volume.',
    },
  },
  fixes: {
    'pgadmin-email-invalid': 'Log in as {{suggested}}',
    'pgadmin-server-not-registered': 'Register “{{target}}” in pgadmin/servers.json and mount it',
  },
  help: {
    what: 'A web page to look into PostgreSQL: browse tables, write SQL, see plans.',
    reach:
      'Open its published port in your browser and log in with PGADMIN_DEFAULT_EMAIL and PGADMIN_DEFAULT_PASSWORD. Inside pgAdmin the database’s host is its service name (postgres), port 5432.',
    trouble:
      'It stops at once without its e-mail and password, or with an e-mail like admin@local. “Connection refused … 127.0.0.1” means that localhost was written as the host: write the service name. Its first start takes half a minute.',
  },
};
