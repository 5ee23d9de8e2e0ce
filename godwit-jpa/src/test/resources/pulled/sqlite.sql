CREATE TABLE companies (
    id integer PRIMARY KEY,
    name varchar(80) NOT NULL UNIQUE,
    code char(3) NOT NULL,
    rating decimal(4, 2) DEFAULT 1.5 CHECK (rating > 0),
    active boolean NOT NULL DEFAULT true,
    founded date,
    changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    notes text,
    "order" bigint
);
CREATE TABLE people (
    id integer PRIMARY KEY AUTOINCREMENT,
    "lastName" text NOT NULL,
    photo blob,
    score real,
    weight double,
    employer_id integer REFERENCES companies (id) ON DELETE SET NULL,
    boss integer REFERENCES people
);
CREATE INDEX by_name ON people ("lastName" DESC);
CREATE UNIQUE INDEX by_boss ON people (boss) WHERE boss > 5;
CREATE TABLE lines (
    company_id integer NOT NULL REFERENCES companies,
    line_no integer NOT NULL,
    what text,
    PRIMARY KEY (company_id, line_no)
);
CREATE TABLE people_companies (
    person_id integer NOT NULL REFERENCES people (id),
    company_id integer NOT NULL REFERENCES companies (id),
    PRIMARY KEY (person_id, company_id)
);
CREATE TABLE log (line text);
CREATE VIEW names AS SELECT name FROM companies;
