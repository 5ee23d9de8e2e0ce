DROP INDEX posts_score_index;
