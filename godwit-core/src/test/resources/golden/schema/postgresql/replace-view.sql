CREATE OR REPLACE VIEW titles (headline) AS
SELECT title FROM posts;
