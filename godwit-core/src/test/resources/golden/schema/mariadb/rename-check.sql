ALTER TABLE posts DROP CONSTRAINT posts_score_check;

ALTER TABLE posts ADD CONSTRAINT good_score CHECK (score >= 0);
