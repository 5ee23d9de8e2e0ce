-- Not repeatable: a row that were transformed twice would show it. Killed at any point, the next run goes on with the rows that are left.
-- migrate:up
-- migrate:backfill table:large_table key:id batch:1000 target:50ms name:transform_large_table_data
UPDATE large_table
SET transformed_column = upper(data_column), transformations = transformations + 1
WHERE id BETWEEN :from AND :to;
-- migrate:assert SELECT id FROM large_table WHERE transformed_column IS NULL
-- migrate:down
UPDATE large_table SET transformed_column = NULL, transformations = 0;
