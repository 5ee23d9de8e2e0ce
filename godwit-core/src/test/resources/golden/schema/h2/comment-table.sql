COMMENT ON TABLE posts IS 'what''s \ written';
