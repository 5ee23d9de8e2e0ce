DROP TRIGGER no_score ON posts;
