ALTER TABLE posts
    ADD COLUMN body text,
    ADD COLUMN likes int NOT NULL DEFAULT 0,
    MODIFY COLUMN author_id int NOT NULL,
    DROP CHECK posts_score_check,
    ADD INDEX posts_likes_index (likes);
