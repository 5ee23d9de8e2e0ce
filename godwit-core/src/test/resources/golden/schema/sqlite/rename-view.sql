DROP VIEW titles;

CREATE VIEW headlines (headline) AS
SELECT title FROM posts;
