ALTER TABLE posts RENAME INDEX posts_score_index TO scores;
