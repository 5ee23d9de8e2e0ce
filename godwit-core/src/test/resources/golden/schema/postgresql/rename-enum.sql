CREATE TYPE mood AS ENUM ('good', 'it''s bad');

ALTER TYPE mood RENAME TO temper;
