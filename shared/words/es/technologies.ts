/** Palabras de las tecnologías: piezas, titulares, cifras y acciones. */
export const technologies = {
  postgres: { part: 'PostgreSQL' },
  pgadmin: { part: 'pgAdmin' },
  spark: { masterPart: 'Maestro de Spark', workerPart: 'Trabajador de Spark' },
  redis: { part: 'Redis' },
  python: { part: 'Servicio de Python' },
  yourOwn: { part: 'Servicio vacío' },
} as const;
