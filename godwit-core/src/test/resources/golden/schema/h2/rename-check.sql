ALTER TABLE posts RENAME CONSTRAINT posts_score_check TO good_score;
