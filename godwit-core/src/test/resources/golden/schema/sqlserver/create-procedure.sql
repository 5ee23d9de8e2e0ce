CREATE PROCEDURE reset AS UPDATE posts SET score = 0;
