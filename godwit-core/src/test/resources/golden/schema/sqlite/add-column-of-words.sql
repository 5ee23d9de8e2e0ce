ALTER TABLE posts ADD COLUMN state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'public'));
