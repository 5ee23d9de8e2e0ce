ALTER TABLE posts ADD editor_id int NULL;

ALTER TABLE posts ADD CONSTRAINT posts_editor_id_foreign FOREIGN KEY (editor_id) REFERENCES users (id) ON UPDATE CASCADE;
