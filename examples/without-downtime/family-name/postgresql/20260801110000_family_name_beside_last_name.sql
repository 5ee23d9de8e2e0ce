-- The old release writes last_name, the new one family_name: whichever a statement changes is copied to the other one.
-- migrate:up
ALTER TABLE users ADD COLUMN family_name varchar(100);
CREATE FUNCTION users_names_agree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.family_name := COALESCE(NEW.family_name, NEW.last_name);
        NEW.last_name := NEW.family_name;
    ELSIF NEW.family_name IS DISTINCT FROM OLD.family_name THEN
        NEW.last_name := NEW.family_name;
    ELSIF NEW.last_name IS DISTINCT FROM OLD.last_name THEN
        NEW.family_name := NEW.last_name;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER users_names_agree BEFORE INSERT OR UPDATE ON users
    FOR EACH ROW EXECUTE FUNCTION users_names_agree();
-- migrate:down
DROP TRIGGER users_names_agree ON users;
DROP FUNCTION users_names_agree();
ALTER TABLE users DROP COLUMN family_name;
