CREATE TABLE company (
    id INTEGER PRIMARY KEY,
    name VARCHAR(80) NOT NULL UNIQUE,
    rating NUMERIC(4, 2) DEFAULT 1.5 CHECK (rating > 0),
    founded DATE DEFAULT CURRENT_DATE,
    active BOOLEAN NOT NULL DEFAULT 1
);
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    "first name" TEXT NOT NULL,
    big BIGINT,
    small SMALLINT DEFAULT 3,
    born TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    employer INTEGER REFERENCES company ON DELETE SET NULL,
    founder INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    boss TEXT,
    CONSTRAINT led FOREIGN KEY (boss) REFERENCES person (id)
);
CREATE INDEX by_lower ON person (lower("first name"));
CREATE INDEX of_company ON person (employer, born DESC);
CREATE TABLE log (line TEXT);
CREATE VIEW names AS SELECT name FROM company;
