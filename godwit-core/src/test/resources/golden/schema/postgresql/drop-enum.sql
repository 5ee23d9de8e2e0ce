CREATE TYPE mood AS ENUM ('good', 'it''s bad');

DROP TYPE mood;
