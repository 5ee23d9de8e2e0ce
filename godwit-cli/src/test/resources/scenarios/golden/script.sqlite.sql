-- Godwit: up, 2 migrations, for SQLite. Stop at the first error.
.bail on

CREATE TABLE "godwit_event" (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, version TEXT, name TEXT, batch INTEGER, checksum TEXT, happened_at TEXT NOT NULL, done_by TEXT NOT NULL, duration_ms INTEGER, tool_version TEXT NOT NULL, detail TEXT);
INSERT INTO "godwit_event" (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('created', NULL, '', NULL, '', '…', '… NULL, '…', 'format 1');
CREATE TABLE "godwit_history" (version TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, seq INTEGER NOT NULL, batch INTEGER NOT NULL, state TEXT NOT NULL, checksum TEXT NOT NULL, file TEXT NOT NULL, file_crc TEXT, up_text TEXT, down_text TEXT, applied_at TEXT NOT NULL, applied_by TEXT NOT NULL, duration_ms INTEGER NOT NULL, tool_version TEXT NOT NULL, journal_done INTEGER NOT NULL, journal_chain TEXT, journal_doubt INTEGER, journal_probe TEXT, error TEXT);

-- 1_create_a (up)
BEGIN IMMEDIATE;
CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(40));
INSERT INTO a (id, name) VALUES (1, 'it''s; -- fine')
;
INSERT INTO "godwit_history" (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text, applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ('1', 'create_a', 'versioned', 1, 1, 'applied', '1:35326eb77d315ae22979a88bad370ce7d445f4b9fa6ba53e8f0cf550c3be2083', 'migrations/1_create_a.sql', '1:158:d84cfb59f2d9f881', 'CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(40));
INSERT INTO a (id, name) VALUES (1, ''it''''s; -- fine'');
', 'DROP TABLE a;
', '…', '… 0, '…', 0);
INSERT INTO "godwit_event" (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('applied', '1', 'create_a', 1, '1:35326eb77d315ae22979a88bad370ce7d445f4b9fa6ba53e8f0cf550c3be2083', '…', '… 0, '…', NULL);
COMMIT;

-- 2_index (up)
CREATE INDEX a_name ON a (name);
INSERT INTO "godwit_history" (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text, applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ('2', 'index', 'versioned', 2, 1, 'applied', '1:987b2d7346826eca9f1c5a037eb85c7f9363fcce2bdd031e94a5da27f18293f9', 'migrations/2_index.sql', '1:99:b9a5b1732108c522', '-- godwit:segment transaction:OFF placeholders:true splitting:lexer
CREATE INDEX a_name ON a (name)
', 'DROP INDEX a_name;
', '…', '… 0, '…', 0);
INSERT INTO "godwit_event" (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('applied', '2', 'index', 1, '1:987b2d7346826eca9f1c5a037eb85c7f9363fcce2bdd031e94a5da27f18293f9', '…', '… 0, '…', NULL);
