CREATE PROCEDURE reset() LANGUAGE sql AS 'UPDATE posts SET score = 0';
