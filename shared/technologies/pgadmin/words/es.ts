import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about pgAdmin. */
export const es: LanguageWords = {
  say: {
    part: 'pgAdmin',
    starting: 'La página aún no está lista',
    up: 'La página está lista',
    open: 'Abrir pgAdmin',
    serversUnknown: 'Qué servidores conoce, pgAdmin solo lo muestra después de entrar.',
    label: { login: 'para entrar' },
  },
  rules: {
    'pgadmin-email-invalid': {
      title: 'pgAdmin no acepta este correo',
      message: '«{{service}}» se para enseguida: «{{email}}» no le vale como dirección de correo.',
      explanation:
        'La dirección no tiene que existir, pero debe parecerse a nombre@dominio.tld. Los dominios de pruebas y de redes domésticas, como .local o .test, tampoco los acepta.',
    },
    'pgadmin-server-not-registered': {
      title: 'pgAdmin aún no conoce tu base de datos',
      message:
        '«{{service}}» arranca sin ningún servidor en su lista; habría que añadir «{{target}}» a mano.',
      explanation:
        'En el formulario de pgAdmin el host es el nombre del servicio, no localhost, y ahí tropiezan muchos. Un archivo pequeño registra la base de datos la primera vez que arranca pgAdmin; después solo pide la contraseña. Si pgAdmin ya ha arrancado antes, su volumen recuerda la lista antigua: añade el servidor a mano o empieza con un volumen nuevo.',
    },
  },
  fixes: {
    'pgadmin-email-invalid': 'Entrar como {{suggested}}',
    'pgadmin-server-not-registered': 'Registrar «{{target}}» en pgadmin/servers.json y montarlo',
  },
  help: {
    what: 'Una página web para ver PostgreSQL por dentro: recorrer tablas, escribir SQL, ver planes.',
    reach:
      'Abre en tu navegador su puerto publicado y entra con PGADMIN_DEFAULT_EMAIL y PGADMIN_DEFAULT_PASSWORD. Dentro de pgAdmin el host de la base de datos es su nombre de servicio (postgres), puerto 5432.',
    trouble:
      'Se para enseguida si faltan el correo y la contraseña, o con un correo como admin@local. «Connection refused … 127.0.0.1» significa que se escribió localhost como host: escribe el nombre del servicio. Su primer arranque tarda medio minuto.',
  },
};
