ALTER TABLE posts ADD likes int NOT NULL CONSTRAINT [DF_posts_likes] DEFAULT 0;
