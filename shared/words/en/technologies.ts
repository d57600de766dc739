/** Words of the technologies: parts, headlines, figures and actions. */
export const technologies = {
  postgres: { part: 'PostgreSQL' },
  pgadmin: { part: 'pgAdmin' },
  spark: { masterPart: 'Spark master', workerPart: 'Spark worker' },
  redis: { part: 'Redis' },
  python: { part: 'Python service' },
  yourOwn: { part: 'Empty service' },
} as const;
