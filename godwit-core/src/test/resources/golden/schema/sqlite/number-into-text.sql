PRAGMA defer_foreign_keys = ON;

CREATE TABLE godwit_rows_of_pairs AS SELECT a FROM pairs;

DROP TABLE pairs;

CREATE TABLE pairs (
    a varchar(20) NOT NULL DEFAULT '0'
);

INSERT INTO pairs (a) SELECT a FROM godwit_rows_of_pairs;

DROP TABLE godwit_rows_of_pairs;
