ALTER TABLE posts ADD INDEX posts_score_index (score, title);
