-- A stream of orders that never ends: 50 a second, made up by Flink's own data generator.
CREATE TABLE orders (
  city_id INT,
  amount DOUBLE,
  ordered_at AS PROCTIME()
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '50',
  'fields.city_id.min' = '1',
  'fields.city_id.max' = '5',
  'fields.amount.min' = '1',
  'fields.amount.max' = '100'
);

-- Where the result goes: into the log of the task manager that computes it.
CREATE TABLE totals (
  city_id INT,
  window_end TIMESTAMP(3),
  order_count BIGINT,
  amount DOUBLE
) WITH ('connector' = 'print');

SET 'pipeline.name' = 'orders-per-city';
-- Two parts side by side, so two slots.
SET 'parallelism.default' = '2';
-- Every ten seconds Flink keeps its state; after a crash the job goes on from there.
SET 'execution.checkpointing.interval' = '10s';

INSERT INTO totals
SELECT city_id, window_end, COUNT(*), SUM(amount)
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered_at), INTERVAL '10' SECOND))
GROUP BY city_id, window_start, window_end;
