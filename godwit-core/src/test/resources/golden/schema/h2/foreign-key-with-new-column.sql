ALTER TABLE posts ADD COLUMN editor_id integer;

ALTER TABLE posts ADD CONSTRAINT posts_editor_id_foreign FOREIGN KEY (editor_id) REFERENCES users (id) ON UPDATE CASCADE;
