-- Only the second statement reads the rows, and it keeps nobody from writing. The third one sees by the check that there is nothing to read.
-- migrate:up transaction:false
ALTER TABLE users ADD CONSTRAINT users_have_a_phone_number CHECK (phone_number IS NOT NULL) NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT users_have_a_phone_number;
ALTER TABLE users ALTER COLUMN phone_number SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_have_a_phone_number;
-- migrate:down
ALTER TABLE users ALTER COLUMN phone_number DROP NOT NULL;
