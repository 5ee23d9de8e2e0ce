ALTER TABLE posts COMMENT = 'what''s \\ written';
