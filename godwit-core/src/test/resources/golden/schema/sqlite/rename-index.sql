DROP INDEX posts_score_index;

CREATE INDEX scores ON posts (score);
