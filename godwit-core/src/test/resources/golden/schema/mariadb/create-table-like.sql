CREATE TABLE archive LIKE users;
