-- migrate:up
INSERT INTO trace WITH RECURSIVE n (g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 400000)
  SELECT '0006 ' || max(g) FROM n;
UPDATE ledger SET amount = amount + 1;
-- migrate:down
INSERT INTO trace WITH RECURSIVE n (g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 400000)
  SELECT '0006 down ' || max(g) FROM n;
UPDATE ledger SET amount = amount - 1;
