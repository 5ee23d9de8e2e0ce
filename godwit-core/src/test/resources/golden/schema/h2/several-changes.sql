ALTER TABLE posts ADD COLUMN body character large object;

ALTER TABLE posts ADD COLUMN likes integer DEFAULT 0 NOT NULL;

ALTER TABLE posts ALTER COLUMN author_id SET NOT NULL;

ALTER TABLE posts DROP CONSTRAINT posts_score_check;

CREATE INDEX posts_likes_index ON posts (likes);
