ALTER TABLE posts
    ADD COLUMN editor_id int,
    ADD CONSTRAINT posts_editor_id_foreign FOREIGN KEY (editor_id) REFERENCES users (id) ON UPDATE CASCADE;
