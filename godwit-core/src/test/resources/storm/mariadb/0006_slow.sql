-- migrate:up
INSERT INTO trace (step) SELECT '0006' WHERE SLEEP(0.1) = 0;
CREATE TABLE slow AS SELECT id, SLEEP(0.0001) AS nothing FROM account;
ALTER TABLE account ADD COLUMN slow int NOT NULL DEFAULT 1, ALGORITHM=COPY;
UPDATE ledger SET amount = amount + 1;
-- migrate:down
ALTER TABLE account DROP COLUMN slow, ALGORITHM=COPY;
UPDATE ledger SET amount = amount - 1;
INSERT INTO trace (step) SELECT '0006 down' WHERE SLEEP(0.1) = 0;
DROP TABLE slow;
