-- migrate:up
CREATE TABLE famous_people (
  id serial PRIMARY KEY,
  first_name varchar(50),
  last_name varchar(50),
  birthdate date
);

-- migrate:down
DROP TABLE famous_people;
