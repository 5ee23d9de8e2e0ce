-- migrate:up
CREATE INDEX ledger_account ON ledger (account);
CREATE TRIGGER ledger_noted AFTER UPDATE ON ledger
BEGIN
  INSERT INTO trace VALUES ('trigger ' || NEW.account);
END;
UPDATE ledger SET note = 'noted' WHERE account <= 20;
-- migrate:down
DROP TRIGGER ledger_noted;
DROP INDEX ledger_account;
DELETE FROM trace WHERE step LIKE 'trigger %';
