DROP VIEW IF EXISTS titles;

CREATE VIEW titles (headline) AS
SELECT title FROM posts;
