-- migrate:up
ALTER TABLE milestones
  ADD COLUMN famous_person_id integer
  CONSTRAINT milestones_famous_person_id_foreign REFERENCES famous_people (id);

-- migrate:down
ALTER TABLE milestones DROP COLUMN famous_person_id;
