CREATE INDEX CONCURRENTLY posts_score_index ON posts (score);
