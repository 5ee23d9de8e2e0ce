-- migrate:up transaction:false
DROP INDEX CONCURRENTLY ledger_account;
INSERT INTO trace SELECT '0009' FROM pg_sleep(0.1);
CREATE INDEX CONCURRENTLY ledger_account ON ledger (account, amount);
REINDEX INDEX CONCURRENTLY account_owner;
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY ledger_account;
CREATE INDEX CONCURRENTLY ledger_account ON ledger (account);
INSERT INTO trace VALUES ('0009 down');
