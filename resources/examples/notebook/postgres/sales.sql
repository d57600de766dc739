-- Runs once, at the first start of an empty database.
CREATE TABLE sales (
  id serial PRIMARY KEY,
  city text NOT NULL,
  product text NOT NULL,
  amount numeric(10, 2) NOT NULL
);

INSERT INTO sales (city, product, amount) VALUES
  ('Lima', 'coffee', 25.90),
  ('Lima', 'bread', 12.50),
  ('Lima', 'cheese', 38.00),
  ('Cusco', 'coffee', 18.40),
  ('Cusco', 'quinoa', 22.10),
  ('Arequipa', 'cheese', 41.30),
  ('Arequipa', 'coffee', 19.75),
  ('Trujillo', 'bread', 9.60),
  ('Trujillo', 'mango', 14.20);
