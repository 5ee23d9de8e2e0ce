ALTER TABLE posts DROP CHECK posts_score_check;
