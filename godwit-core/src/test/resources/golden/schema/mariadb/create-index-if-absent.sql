ALTER TABLE posts ADD INDEX IF NOT EXISTS posts_score_index (score);
