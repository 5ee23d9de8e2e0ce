ALTER TABLE posts ADD state nvarchar(255) NOT NULL CONSTRAINT [DF_posts_state] DEFAULT N'draft' CONSTRAINT [CK_posts_state] CHECK (state IN (N'draft', N'public'));
