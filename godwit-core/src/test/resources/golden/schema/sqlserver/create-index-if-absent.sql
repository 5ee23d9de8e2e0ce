IF INDEXPROPERTY(OBJECT_ID(N'posts'), N'posts_score_index', 'IndexID') IS NULL
CREATE INDEX posts_score_index ON posts (score);
