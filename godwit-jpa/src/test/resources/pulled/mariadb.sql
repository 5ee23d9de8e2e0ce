CREATE SEQUENCE invoices_seq INCREMENT BY 50;
CREATE TABLE companies (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name varchar(80) NOT NULL,
    code char(3) CHARACTER SET latin1 NOT NULL,
    rating decimal(4, 2) DEFAULT 1.5,
    active boolean NOT NULL DEFAULT true,
    kind enum('public', 'not public') DEFAULT 'not public',
    size enum('small', 'large') NOT NULL DEFAULT 'small',
    founded date,
    changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    notes mediumtext,
    rooms tinyint DEFAULT 3,
    flags bit(4),
    spot point,
    CONSTRAINT rated CHECK (rating > 0),
    UNIQUE KEY one_name (name),
    UNIQUE KEY (code, name),
    KEY beginning (notes(20)),
    FULLTEXT KEY words (notes)
) ENGINE=InnoDB COMMENT='Who pays.';
CREATE TABLE people (
    id int NOT NULL PRIMARY KEY AUTO_INCREMENT,
    `first name` varchar(191) NOT NULL,
    lastName varchar(100) COMMENT 'of the family',
    data json,
    born datetime(3) DEFAULT CURRENT_TIMESTAMP(3),
    seen datetime(6),
    token uuid,
    photo longblob,
    digest varbinary(32),
    score double,
    weight float,
    opens time,
    year_of_birth year,
    employer_id bigint unsigned,
    founder_id bigint unsigned NOT NULL,
    boss int,
    shouted varchar(200) AS (upper(`first name`)) STORED,
    CONSTRAINT works_for FOREIGN KEY (employer_id) REFERENCES companies (id) ON DELETE SET NULL ON UPDATE CASCADE,
    FOREIGN KEY (founder_id) REFERENCES companies (id) ON DELETE CASCADE,
    FOREIGN KEY (boss) REFERENCES people (id),
    KEY by_birth (born DESC, lastName)
);
CREATE TABLE invoices (id bigint NOT NULL PRIMARY KEY, person_id int NOT NULL UNIQUE, FOREIGN KEY (person_id) REFERENCES people (id));
CREATE TABLE invoice_lines (
    invoice_id bigint NOT NULL,
    line_no smallint unsigned NOT NULL,
    `order` int,
    PRIMARY KEY (invoice_id, line_no),
    FOREIGN KEY (invoice_id) REFERENCES invoices (id)
);
CREATE TABLE people_companies (
    person_id int NOT NULL,
    company_id bigint unsigned NOT NULL,
    PRIMARY KEY (person_id, company_id),
    CONSTRAINT of_person FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT of_company FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
);
CREATE TABLE log (line longtext);
CREATE VIEW names AS SELECT name FROM companies;
