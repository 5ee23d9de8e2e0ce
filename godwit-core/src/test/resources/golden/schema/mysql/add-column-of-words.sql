ALTER TABLE posts ADD COLUMN state enum('draft', 'public') NOT NULL DEFAULT 'draft';
