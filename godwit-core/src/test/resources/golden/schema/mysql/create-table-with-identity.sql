CREATE TABLE users (
    id bigint NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);
