CREATE EXTENSION IF NOT EXISTS citext;
CREATE TYPE mood AS ENUM ('happy', 'not so happy', '1st');
CREATE SEQUENCE tickets;
CREATE TABLE company (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(80) NOT NULL CONSTRAINT one_name UNIQUE,
    code char(3) NOT NULL,
    rating numeric(4, 2) DEFAULT 1.5 CONSTRAINT rated CHECK (rating > 0),
    founded date DEFAULT CURRENT_DATE,
    ticket integer DEFAULT nextval('tickets'),
    site text COLLATE "C",
    UNIQUE (code, name)
);
COMMENT ON TABLE company IS 'Who pays.';
CREATE TABLE person (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    "first name" text NOT NULL,
    email citext UNIQUE,
    feels mood NOT NULL DEFAULT 'not so happy',
    felt mood[],
    tags text[] NOT NULL DEFAULT '{}',
    born timestamp with time zone DEFAULT now(),
    waits interval,
    search tsvector,
    shouted text GENERATED ALWAYS AS (upper("first name")) STORED,
    employer bigint REFERENCES company ON DELETE SET NULL,
    founder bigint NOT NULL REFERENCES company (id) ON DELETE CASCADE DEFERRABLE,
    boss uuid REFERENCES person,
    class smallint DEFAULT 3
);
CREATE INDEX person_search_idx ON person USING gin (search);
CREATE INDEX by_lower ON person (lower("first name"));
CREATE INDEX of_company ON person (employer, born DESC);
CREATE INDEX only_bosses ON person (boss) WHERE boss IS NOT NULL;
CREATE TABLE "class" (room text, number integer);
CREATE TABLE badge (person uuid PRIMARY KEY REFERENCES person ON UPDATE CASCADE ON DELETE RESTRICT, since time(2) NOT NULL);
CREATE TABLE "_BadgeHolders" ("A" uuid NOT NULL, "B" bigint NOT NULL, number integer);
CREATE VIEW names AS SELECT name FROM company;
