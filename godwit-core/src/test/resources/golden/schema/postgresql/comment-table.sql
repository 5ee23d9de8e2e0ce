COMMENT ON TABLE posts IS E'what''s \\ written';
