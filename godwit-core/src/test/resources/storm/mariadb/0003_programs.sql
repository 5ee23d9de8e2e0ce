-- migrate:up
CREATE TRIGGER ledger_noted AFTER UPDATE ON ledger FOR EACH ROW
BEGIN
  INSERT INTO trace (step) VALUES (CONCAT('trigger ', NEW.account));
END;
DELIMITER //
CREATE PROCEDURE note_all(IN many int)
BEGIN
  DECLARE i int DEFAULT 0;
  WHILE i < many DO
    INSERT INTO trace (step) VALUES ('procedure');
    SET i = i + 1;
  END WHILE;
END //
DELIMITER ;
UPDATE ledger SET note = 'noted' WHERE account <= 20;
-- migrate:down
DROP PROCEDURE note_all;
DROP TRIGGER ledger_noted;
DELETE FROM trace WHERE step LIKE 'trigger %';
