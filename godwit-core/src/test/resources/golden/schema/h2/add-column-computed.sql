ALTER TABLE posts ADD COLUMN doubled integer GENERATED ALWAYS AS (score * 2);
