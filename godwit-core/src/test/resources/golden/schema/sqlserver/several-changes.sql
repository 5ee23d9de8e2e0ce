ALTER TABLE posts ADD body nvarchar(max) NULL;

ALTER TABLE posts ADD likes int NOT NULL CONSTRAINT [DF_posts_likes] DEFAULT 0;

ALTER TABLE posts ALTER COLUMN author_id int NOT NULL;

ALTER TABLE posts DROP CONSTRAINT posts_score_check;

CREATE INDEX posts_likes_index ON posts (likes);
