-- migrate:up
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY,
  description VARCHAR(255) NOT NULL
);

-- migrate:down
DROP TABLE milestones;
