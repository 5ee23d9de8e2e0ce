-- The old release writes last_name, the new one family_name: whichever a statement changes is copied to the other one.
-- migrate:up
ALTER TABLE users ADD COLUMN family_name varchar(100), ALGORITHM=INSTANT;
CREATE TRIGGER users_names_agree_at_first BEFORE INSERT ON users FOR EACH ROW
BEGIN
    SET NEW.family_name = COALESCE(NEW.family_name, NEW.last_name);
    SET NEW.last_name = NEW.family_name;
END;
CREATE TRIGGER users_names_agree BEFORE UPDATE ON users FOR EACH ROW
BEGIN
    IF NOT NEW.family_name <=> OLD.family_name THEN
        SET NEW.last_name = NEW.family_name;
    ELSEIF NOT NEW.last_name <=> OLD.last_name THEN
        SET NEW.family_name = NEW.last_name;
    END IF;
END;
-- migrate:down
DROP TRIGGER users_names_agree;
DROP TRIGGER users_names_agree_at_first;
ALTER TABLE users DROP COLUMN family_name;
