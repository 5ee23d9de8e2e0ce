-- Godwit: up, 2 migrations, for MariaDB. Stop at the first error.

CREATE TABLE `godwit_event` (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, kind VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, version VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, name VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, batch INT, checksum VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, happened_at DATETIME(3) NOT NULL, done_by VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, duration_ms BIGINT, tool_version VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, detail LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO `godwit_event` (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('created', NULL, '', NULL, '', TIMESTAMP'…', '… NULL, '…', 'format 1');
CREATE TABLE `godwit_history` (version VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY, name VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, kind VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, seq INT NOT NULL, batch INT NOT NULL, state VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, checksum VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, file VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, file_crc VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, up_text LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, down_text LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, applied_at DATETIME(3) NOT NULL, applied_by VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, duration_ms BIGINT NOT NULL, tool_version VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, journal_done INT NOT NULL, journal_chain VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, journal_doubt INT, journal_probe VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, error LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- 1_create_a (up)
CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(40));
DELIMITER $$
INSERT INTO a (id, name) VALUES (1, 'it''s; -- fine')
$$
DELIMITER ;
DELIMITER $$
INSERT INTO `godwit_history` (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text, applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ('1', 'create_a', 'versioned', 1, 1, 'applied', '1:35326eb77d315ae22979a88bad370ce7d445f4b9fa6ba53e8f0cf550c3be2083', 'migrations/1_create_a.sql', '1:158:d84cfb59f2d9f881', 'CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(40));
INSERT INTO a (id, name) VALUES (1, ''it''''s; -- fine'');
', 'DROP TABLE a;
', TIMESTAMP'…', '… 0, '…', 0)
$$
DELIMITER ;
INSERT INTO `godwit_event` (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('applied', '1', 'create_a', 1, '1:35326eb77d315ae22979a88bad370ce7d445f4b9fa6ba53e8f0cf550c3be2083', TIMESTAMP'…', '… 0, '…', NULL);

-- 2_index (up)
CREATE INDEX a_name ON a (name);
DELIMITER $$
INSERT INTO `godwit_history` (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text, applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ('2', 'index', 'versioned', 2, 1, 'applied', '1:1da30afacf547a3b9811343db543ec09411e840dc506fd23255dedbdf0378c59', 'migrations/2_index.sql', '1:104:dfe5734ba8188d44', '-- godwit:segment transaction:OFF placeholders:true splitting:lexer
CREATE INDEX a_name ON a (name)
', 'DROP INDEX a_name ON a;
', TIMESTAMP'…', '… 0, '…', 0)
$$
DELIMITER ;
INSERT INTO `godwit_event` (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ('applied', '2', 'index', 1, '1:1da30afacf547a3b9811343db543ec09411e840dc506fd23255dedbdf0378c59', TIMESTAMP'…', '… 0, '…', NULL);
