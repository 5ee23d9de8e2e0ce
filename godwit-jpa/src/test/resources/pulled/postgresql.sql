CREATE EXTENSION IF NOT EXISTS citext;
CREATE TYPE order_status AS ENUM ('placed', 'paid', 'sent');
CREATE TYPE mood AS ENUM ('bad', 'good');
CREATE TYPE shade AS ENUM ('light', 'not so light');
CREATE DOMAIN percentage AS smallint CHECK (VALUE BETWEEN 0 AND 100);
CREATE SEQUENCE invoice_numbers INCREMENT 10 START 1000;
CREATE SEQUENCE tickets;
CREATE TABLE companies (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(80) NOT NULL CONSTRAINT one_name UNIQUE,
    code char(3) NOT NULL,
    rating numeric(4, 2) DEFAULT 1.5 CONSTRAINT rated CHECK (rating > 0),
    founded date DEFAULT CURRENT_DATE,
    ticket integer DEFAULT nextval('tickets'),
    site text COLLATE "C",
    discount percentage,
    UNIQUE (code, name)
);
COMMENT ON TABLE companies IS 'Who pays.';
COMMENT ON COLUMN companies.site IS E'Where they are:\nhttps://…';
CREATE TABLE people (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    "first name" text NOT NULL,
    "lastName" varchar(100),
    email citext UNIQUE,
    feels mood NOT NULL DEFAULT 'good',
    shade shade,
    tags text[] NOT NULL DEFAULT '{}',
    born timestamp with time zone DEFAULT now(),
    seen_at timestamp(3),
    waits interval,
    search tsvector,
    home inet,
    settings jsonb NOT NULL DEFAULT '{}',
    raw json,
    photo bytea,
    score double precision,
    weight real,
    opens time,
    is_admin boolean NOT NULL DEFAULT false,
    shouted text GENERATED ALWAYS AS (upper("first name")) STORED,
    employer_id bigint REFERENCES companies ON DELETE SET NULL,
    founder_id bigint NOT NULL REFERENCES companies (id) ON DELETE CASCADE DEFERRABLE,
    boss uuid REFERENCES people,
    class smallint DEFAULT 3
);
CREATE INDEX people_search_idx ON people USING gin (search);
CREATE INDEX by_lower ON people (lower("first name"));
CREATE INDEX of_company ON people (employer_id, born DESC);
CREATE INDEX only_bosses ON people (boss) WHERE boss IS NOT NULL;
CREATE TABLE "Orders" (
    id serial PRIMARY KEY,
    "user" uuid NOT NULL REFERENCES people,
    status order_status NOT NULL DEFAULT 'placed',
    company_name varchar(80) REFERENCES companies (name) ON UPDATE CASCADE,
    "order" integer
);
CREATE INDEX "orders_by_Status" ON "Orders" (status);
CREATE TABLE invoices (
    id bigint PRIMARY KEY DEFAULT nextval('invoice_numbers'),
    order_id integer NOT NULL UNIQUE REFERENCES "Orders" ON DELETE CASCADE,
    total numeric NOT NULL CHECK (total >= 0)
);
CREATE TABLE order_lines (
    order_id integer NOT NULL REFERENCES "Orders",
    line_no integer NOT NULL,
    what varchar(300) NOT NULL,
    PRIMARY KEY (order_id, line_no)
);
CREATE TABLE line_notes (
    id integer PRIMARY KEY,
    order_id integer NOT NULL,
    line_no integer NOT NULL,
    note varchar NOT NULL,
    FOREIGN KEY (order_id, line_no) REFERENCES order_lines ON DELETE CASCADE
);
CREATE TABLE badges (person_id uuid PRIMARY KEY REFERENCES people ON UPDATE CASCADE ON DELETE RESTRICT, since time(2) NOT NULL);
CREATE TABLE people_companies (
    person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    company_id bigint NOT NULL REFERENCES companies ON DELETE CASCADE,
    PRIMARY KEY (person_id, company_id)
);
CREATE INDEX ON people_companies (company_id);
CREATE TABLE friends (person_id uuid NOT NULL REFERENCES people, friend_id uuid NOT NULL REFERENCES people);
CREATE TABLE settings (key varchar(40) NOT NULL UNIQUE, value text);
CREATE TABLE log (at timestamp, line text, settings_key varchar(40) REFERENCES settings (key));
CREATE TABLE log_notes (id integer PRIMARY KEY, status smallint NOT NULL DEFAULT 5);
CREATE VIEW names AS SELECT name FROM companies;
