ALTER TABLE posts ADD written_at datetimeoffset NOT NULL CONSTRAINT [DF_posts_written_at] DEFAULT SYSDATETIMEOFFSET();
