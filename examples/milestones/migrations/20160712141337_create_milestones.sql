-- migrate:up
CREATE TABLE milestones (
  id serial PRIMARY KEY,
  description varchar(255),
  date_achieved date
);

-- migrate:down
DROP TABLE milestones;
