-- migrate:up
INSERT INTO trace SELECT '0006' FROM pg_sleep(0.1);
UPDATE ledger SET amount = amount + 1;
CREATE TABLE slow AS SELECT 1 AS one, pg_sleep(0.1)::text AS nothing;
-- migrate:down
DROP TABLE slow;
INSERT INTO trace SELECT '0006 down' FROM pg_sleep(0.1);
UPDATE ledger SET amount = amount - 1;
