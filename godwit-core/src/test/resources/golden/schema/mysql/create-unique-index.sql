ALTER TABLE posts ADD UNIQUE INDEX posts_score_index (score);
