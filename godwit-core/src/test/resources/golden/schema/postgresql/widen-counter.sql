ALTER TABLE posts ALTER COLUMN id TYPE bigint;

ALTER SEQUENCE IF EXISTS posts_id_seq AS bigint;
