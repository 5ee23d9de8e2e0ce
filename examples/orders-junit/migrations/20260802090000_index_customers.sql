-- migrate:up
CREATE INDEX orders_customer ON orders (customer);
-- migrate:down
DROP INDEX orders_customer;
