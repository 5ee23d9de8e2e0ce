CREATE INDEX posts_score_index ON posts (score);
