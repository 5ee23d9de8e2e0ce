DROP TRIGGER no_score;
