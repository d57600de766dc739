import type { TechnologyHelp } from '../../technology-words.ts';

/** Kafka en palabras de principiante. */
export const help: TechnologyHelp = {
  what: 'Kafka guarda flujos de mensajes, llamados topics. Los productores añaden mensajes al final, los consumidores leen a su ritmo y nada desaparece por haberse leído. Un grupo de consumidores reparte las particiones de un topic entre sus miembros.',
  reach:
    'Tras el primer contacto, Kafka dice a los clientes a qué dirección llamar a partir de entonces. Por eso tiene dos puertas: los demás servicios usan kafka:29092 y los programas de tu ordenador localhost:9092.',
  trouble:
    'Casi siempre la dirección: un cliente al que se manda a localhost desde dentro de un contenedor dice «Broker may not be available». Si los mensajes se acumulan, mira el grupo: puede no tener miembros o ser demasiado lento.',
};
