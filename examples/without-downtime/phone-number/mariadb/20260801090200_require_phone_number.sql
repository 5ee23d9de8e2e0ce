-- The table is written anew beside the old one, with everybody reading and writing.
-- migrate:up
ALTER TABLE users MODIFY phone_number varchar(32) NOT NULL DEFAULT 'Unknown', ALGORITHM=INPLACE, LOCK=NONE;
-- migrate:down
ALTER TABLE users MODIFY phone_number varchar(32) DEFAULT 'Unknown', ALGORITHM=INPLACE, LOCK=NONE;
