DO $$
DECLARE
    rule record;
BEGIN
    FOR rule IN SELECT c.conrelid::regclass AS owner, c.conname FROM pg_constraint c
        WHERE c.conrelid = 'pairs'::regclass AND c.contype = 'p'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.owner, rule.conname);
    END LOOP;
END
$$;
