CREATE TRIGGER no_score ON posts AFTER INSERT AS UPDATE posts SET score = 0 WHERE id IN (SELECT id FROM inserted);
