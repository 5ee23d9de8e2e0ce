ALTER TABLE posts ADD COLUMN state text NOT NULL DEFAULT 'draft' CONSTRAINT posts_state_check CHECK (state IN ('draft', 'public'));
