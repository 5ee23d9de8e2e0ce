CREATE TABLE company (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(80) NOT NULL,
    code char(3) CHARACTER SET latin1 NOT NULL,
    rating decimal(4, 2) DEFAULT 1.5,
    active boolean NOT NULL DEFAULT true,
    kind enum('public', 'not public') DEFAULT 'not public',
    founded date,
    changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    notes mediumtext,
    size tinyint DEFAULT 3,
    flags bit(4),
    spot point,
    CONSTRAINT rated CHECK (rating > 0),
    UNIQUE KEY one_name (name),
    UNIQUE KEY (code, name),
    KEY beginning (notes(20)),
    FULLTEXT KEY words (notes)
) ENGINE=InnoDB;
CREATE TABLE person (
    id int NOT NULL PRIMARY KEY AUTO_INCREMENT,
    `first name` varchar(191) NOT NULL,
    data json,
    born datetime(3) DEFAULT CURRENT_TIMESTAMP(3),
    employer bigint unsigned,
    founder bigint unsigned NOT NULL,
    boss int,
    shouted varchar(200) AS (upper(`first name`)) STORED,
    FOREIGN KEY (employer) REFERENCES company (id) ON DELETE SET NULL ON UPDATE CASCADE,
    FOREIGN KEY (founder) REFERENCES company (id) ON DELETE CASCADE,
    FOREIGN KEY (boss) REFERENCES person (id)
);
CREATE TABLE badge (
    id int NOT NULL PRIMARY KEY,
    holder int NOT NULL,
    maker int,
    place varchar(20),
    CONSTRAINT held_by FOREIGN KEY (holder) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT made_by FOREIGN KEY of_maker (maker) REFERENCES person (id),
    KEY by_place (place)
);
CREATE TABLE stamp (
    id int NOT NULL PRIMARY KEY,
    place varchar(20),
    CONSTRAINT where_from FOREIGN KEY (place) REFERENCES badge (place)
);
CREATE TABLE log (line longtext);
CREATE VIEW names AS SELECT name FROM company;
