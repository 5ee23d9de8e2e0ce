-- migrate:up
CREATE INDEX CONCURRENTLY ledger_account ON ledger (account);
INSERT INTO trace VALUES ('0003');
CREATE UNIQUE INDEX CONCURRENTLY account_owner ON account (owner);
VACUUM ledger;
-- migrate:down
DROP INDEX CONCURRENTLY account_owner;
INSERT INTO trace VALUES ('0003 down');
DROP INDEX CONCURRENTLY ledger_account;
