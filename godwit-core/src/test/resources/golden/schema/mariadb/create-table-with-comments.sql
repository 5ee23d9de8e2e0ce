CREATE TABLE users (
    id int NOT NULL AUTO_INCREMENT,
    email varchar(80) COMMENT 'where it''s sent',
    PRIMARY KEY (id),
    INDEX users_email_index (email)
) COMMENT='people';
