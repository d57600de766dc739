import type { LanguageWords } from '../../technology-words.ts';

/** Spanish words about RabbitMQ. */
export const es: LanguageWords = {
  say: {
    part: 'RabbitMQ',
    starting: 'La página de RabbitMQ no responde (solo la tienen las imágenes con -management)',
    queues_one: '{{count}} cola',
    queues_other: '{{count}} colas',
    memoryFull: 'Sin memoria: RabbitMQ no acepta mensajes ahora',
    diskFull: 'El disco está casi lleno: RabbitMQ no acepta mensajes ahora',
    nobodyReads_one: '{{count}} mensaje espera en {{queue}}, que nadie lee',
    nobodyReads_other: '{{count}} mensajes esperan en {{queue}}, que nadie lee',
    label: {
      name: 'cola',
      queues: 'colas',
      messages: 'mensajes',
      ready: 'en espera',
      unacknowledged: 'en proceso',
      consumers: 'consumidores',
      connections: 'conexiones',
      publishedPerSecond: 'mensajes/s',
      chart: 'Mensajes por segundo',
      page: 'Abrir su página',
    },
  },
  help: {
    what: 'RabbitMQ guarda mensajes en colas y da cada uno a uno de los consumidores que lo esperan. Sirve para trabajo que alguien tiene que hacer: una vez hecho y confirmado, el mensaje desaparece.',
    reach:
      'Los demás servicios usan amqp://usuario:contraseña@rabbitmq:5672. Su página está en el puerto 15672, donde ves las colas.',
    trouble:
      'Los mensajes se acumulan cuando no hay ningún consumidor conectado o cuando los consumidores no los confirman. Si una contraseña no funciona: se fija al crear el volumen, y cambiarla después en el archivo no hace nada.',
  },
};
