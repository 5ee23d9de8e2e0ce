ALTER TABLE posts ALTER COLUMN title DROP DEFAULT,
    ALTER COLUMN title TYPE text USING title::text,
    ALTER COLUMN title DROP NOT NULL,
    ADD CONSTRAINT posts_title_check CHECK (title IN ('a', 'b'));
