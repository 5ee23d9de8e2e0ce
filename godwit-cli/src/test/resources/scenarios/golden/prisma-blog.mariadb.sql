CREATE TABLE `Category` (
    id int NOT NULL AUTO_INCREMENT,
    name varchar(191) NOT NULL,
    `createdAt` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` datetime(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT `Category_name_key` UNIQUE (name)
) COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `User` (
    id int NOT NULL AUTO_INCREMENT,
    email varchar(191) NOT NULL,
    name varchar(191),
    password varchar(191) NOT NULL,
    `isAdmin` boolean NOT NULL DEFAULT FALSE,
    `createdAt` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` datetime(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT `User_email_key` UNIQUE (email)
) COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `Post` (
    id int NOT NULL AUTO_INCREMENT,
    title varchar(191) NOT NULL,
    content varchar(191) NOT NULL,
    published boolean NOT NULL DEFAULT FALSE,
    `authorId` int NOT NULL,
    `createdAt` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` datetime(3) NOT NULL,
    PRIMARY KEY (id),
    INDEX `Post_authorId_fkey` (`authorId`)
) COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `Comment` (
    id int NOT NULL AUTO_INCREMENT,
    content varchar(191) NOT NULL,
    `postId` int NOT NULL,
    `authorId` int NOT NULL,
    `createdAt` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` datetime(3) NOT NULL,
    PRIMARY KEY (id),
    INDEX `Comment_authorId_fkey` (`authorId`),
    INDEX `Comment_postId_fkey` (`postId`)
) COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `_PostToCategory` (
    `A` int NOT NULL,
    `B` int NOT NULL,
    CONSTRAINT `_PostToCategory_AB_unique` UNIQUE (`A`, `B`),
    INDEX `_PostToCategory_B_index` (`B`)
) COLLATE=utf8mb4_unicode_ci;
ALTER TABLE `Post` ADD CONSTRAINT `Post_authorId_fkey` FOREIGN KEY (`authorId`) REFERENCES `User` (id) ON UPDATE CASCADE;
ALTER TABLE `Comment` ADD CONSTRAINT `Comment_authorId_fkey` FOREIGN KEY (`authorId`) REFERENCES `User` (id) ON UPDATE CASCADE;
ALTER TABLE `Comment` ADD CONSTRAINT `Comment_postId_fkey` FOREIGN KEY (`postId`) REFERENCES `Post` (id) ON UPDATE CASCADE;
ALTER TABLE `_PostToCategory` ADD CONSTRAINT `_PostToCategory_A_fkey` FOREIGN KEY (`A`) REFERENCES `Category` (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE `_PostToCategory` ADD CONSTRAINT `_PostToCategory_B_fkey` FOREIGN KEY (`B`) REFERENCES `Post` (id) ON DELETE CASCADE ON UPDATE CASCADE;
