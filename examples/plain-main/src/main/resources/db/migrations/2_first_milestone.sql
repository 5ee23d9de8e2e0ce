-- migrate:up
INSERT INTO milestones (id, description) VALUES (1, 'It serves.');

-- migrate:down
DELETE FROM milestones WHERE id = 1;
