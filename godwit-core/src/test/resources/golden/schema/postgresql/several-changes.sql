ALTER TABLE posts
    ADD COLUMN body text,
    ADD COLUMN likes integer NOT NULL DEFAULT 0,
    ALTER COLUMN author_id SET NOT NULL,
    DROP CONSTRAINT posts_score_check;

CREATE INDEX posts_likes_index ON posts (likes);
