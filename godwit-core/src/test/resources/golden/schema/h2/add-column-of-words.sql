ALTER TABLE posts ADD COLUMN state enum('draft', 'public') DEFAULT 'draft' NOT NULL;
