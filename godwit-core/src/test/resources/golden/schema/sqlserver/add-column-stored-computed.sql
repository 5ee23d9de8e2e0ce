ALTER TABLE posts ADD doubled AS (score * 2) PERSISTED;
