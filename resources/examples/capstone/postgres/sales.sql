-- Runs once, when the database is created: 20,000 sales in five cities.
CREATE TABLE sales (
  id     integer PRIMARY KEY,
  city   text    NOT NULL,
  day    date    NOT NULL,
  amount numeric(8, 2) NOT NULL
);

INSERT INTO sales (id, city, day, amount)
SELECT
  n,
  (ARRAY['Madrid', 'Sevilla', 'Bilbao', 'Valencia', 'Lima'])[1 + n % 5],
  DATE '2026-01-01' + n % 365,
  5 + (n * 37 % 9500) / 100.0
FROM generate_series(1, 20000) AS n;
