ALTER INDEX posts_score_index RENAME TO scores;
