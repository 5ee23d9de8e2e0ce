CREATE TRIGGER no_score BEFORE INSERT ON posts FOR EACH ROW CALL 'dev.godwit.dialect.schema.NoScore';
