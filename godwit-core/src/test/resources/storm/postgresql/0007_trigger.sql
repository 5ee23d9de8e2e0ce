-- migrate:up
CREATE FUNCTION note_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trace VALUES ('trigger ' || NEW.account);
  RETURN NEW;
END
$$;
CREATE TRIGGER ledger_noted AFTER UPDATE ON ledger FOR EACH ROW EXECUTE FUNCTION note_ledger();
UPDATE ledger SET note = 'noted' WHERE account <= 20;
-- migrate:down
DROP TRIGGER ledger_noted ON ledger;
DROP FUNCTION note_ledger;
DELETE FROM trace WHERE step LIKE 'trigger %';
INSERT INTO trace VALUES ('0007 down');
