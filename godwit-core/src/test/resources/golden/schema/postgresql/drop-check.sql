ALTER TABLE posts DROP CONSTRAINT posts_score_check;
