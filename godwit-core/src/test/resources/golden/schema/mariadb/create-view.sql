CREATE VIEW titles (headline) AS
SELECT title FROM posts;
