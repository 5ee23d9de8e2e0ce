CREATE OR ALTER VIEW titles (headline) AS
SELECT title FROM posts;
