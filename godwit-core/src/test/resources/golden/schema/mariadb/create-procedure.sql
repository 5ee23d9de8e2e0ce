CREATE PROCEDURE `reset`() UPDATE posts SET score = 0;
