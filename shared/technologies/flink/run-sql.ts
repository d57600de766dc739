import type { TechnologyAction } from '../technology.ts';

const path = '/tmp/drawbridge/statements.sql';

const example = `CREATE TABLE orders (
  city_id INT,
  amount DOUBLE,
  ordered_at AS PROCTIME()
) WITH (
  'connector' = 'datagen', 'rows-per-second' = '20',
  'fields.city_id.min' = '1', 'fields.city_id.max' = '5',
  'fields.amount.min' = '1', 'fields.amount.max' = '100'
);
CREATE TABLE totals (city_id INT, window_end TIMESTAMP(3), orders BIGINT, amount DOUBLE)
  WITH ('connector' = 'print');
SET 'pipeline.name' = 'orders-per-city';
SET 'execution.checkpointing.interval' = '10s';
INSERT INTO totals
  SELECT city_id, window_end, COUNT(*), SUM(amount)
  FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered_at), INTERVAL '10' SECOND))
  GROUP BY city_id, window_start, window_end;
`;

/** Runs statements with the SQL client of the image; an INSERT becomes a job that goes on after the client ended. */
export const runSql: TechnologyAction = {
  id: 'flink-run-sql',
  label: 'technologies.flink.runSql',
  roles: ['jobmanager'],
  fields: [{ id: 'sql', label: 'technologies.flink.field.sql', kind: 'lines', initial: example }],
  command: (_target, fields) => ({
    argv: ['/opt/flink/bin/sql-client.sh', '-f', path],
    files: [{ path, content: `${(fields['sql'] ?? '').trimEnd()}\n` }],
  }),
};
