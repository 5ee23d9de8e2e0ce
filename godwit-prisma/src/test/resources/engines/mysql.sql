CREATE TABLE `Person` (
    id int NOT NULL AUTO_INCREMENT,
    name varchar(191) NOT NULL,
    flag boolean NOT NULL DEFAULT TRUE,
    big bigint NOT NULL,
    `float` double NOT NULL,
    `decimal` decimal(65, 30) NOT NULL,
    moment datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    json json NOT NULL,
    bytes longblob NOT NULL DEFAULT (X'48656c6c6f'),
    color enum('RED', 'blue') NOT NULL DEFAULT 'RED',
    PRIMARY KEY (id)
) COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `Pet` (
    id varchar(191) NOT NULL,
    `ownerId` int NOT NULL,
    PRIMARY KEY (id)
) COLLATE=utf8mb4_unicode_ci;

CREATE TABLE _friends (
    `A` varchar(191) NOT NULL,
    `B` varchar(191) NOT NULL
) COLLATE=utf8mb4_unicode_ci;

ALTER TABLE `Person` ADD UNIQUE INDEX `Person_name_key` (name);

ALTER TABLE `Pet` ADD CONSTRAINT `Pet_ownerId_fkey` FOREIGN KEY (`ownerId`) REFERENCES `Person` (id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE _friends ADD UNIQUE INDEX `_friends_AB_unique` (`A`, `B`);

ALTER TABLE _friends ADD INDEX `_friends_B_index` (`B`);

ALTER TABLE _friends ADD CONSTRAINT `_friends_A_fkey` FOREIGN KEY (`A`) REFERENCES `Pet` (id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE _friends ADD CONSTRAINT `_friends_B_fkey` FOREIGN KEY (`B`) REFERENCES `Pet` (id) ON DELETE CASCADE ON UPDATE CASCADE;
