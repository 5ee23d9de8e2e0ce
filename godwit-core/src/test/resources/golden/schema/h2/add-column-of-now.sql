ALTER TABLE posts ADD COLUMN written_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL;
