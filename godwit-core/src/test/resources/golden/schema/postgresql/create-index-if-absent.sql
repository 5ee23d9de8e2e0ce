CREATE INDEX IF NOT EXISTS posts_score_index ON posts (score);
