-- migrate:up
ALTER TABLE nowhere ADD COLUMN b INTEGER;
