-- Runs once, at the first start of an empty database.
CREATE TABLE orders (
  id serial PRIMARY KEY,
  city text NOT NULL,
  amount numeric(10, 2) NOT NULL,
  ordered_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO orders (city, amount)
SELECT (ARRAY['Lima', 'Cusco', 'Arequipa', 'Trujillo'])[1 + n % 4], 5 + n % 90
FROM generate_series(1, 1000) AS n;
