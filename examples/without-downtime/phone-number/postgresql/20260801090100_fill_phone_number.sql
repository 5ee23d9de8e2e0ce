-- migrate:up
-- migrate:backfill table:users key:id
UPDATE users SET phone_number = 'Unknown' WHERE id BETWEEN :from AND :to AND phone_number IS NULL;
-- migrate:down
