ALTER TABLE posts ALTER COLUMN id TYPE bigint;

DO $$
DECLARE
    counter text := pg_get_serial_sequence('posts', 'id');
BEGIN
    IF counter IS NOT NULL THEN
        EXECUTE 'ALTER SEQUENCE ' || counter || ' AS bigint';
    END IF;
END
$$;
