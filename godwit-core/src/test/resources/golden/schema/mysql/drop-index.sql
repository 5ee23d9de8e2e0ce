ALTER TABLE posts DROP INDEX posts_score_index;
