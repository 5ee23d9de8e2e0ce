INSERT INTO posts (id, author_id) VALUES (7, 1);
