ALTER TABLE posts MODIFY COLUMN score int COMMENT 'from 0 to 5';
