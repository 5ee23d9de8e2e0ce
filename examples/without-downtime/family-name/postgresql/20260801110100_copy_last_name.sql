-- migrate:up
-- migrate:backfill table:users key:id
UPDATE users SET family_name = last_name WHERE id BETWEEN :from AND :to AND family_name IS NULL;
-- migrate:assert SELECT id FROM users WHERE family_name IS DISTINCT FROM last_name
-- migrate:down
