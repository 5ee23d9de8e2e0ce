CREATE TABLE `Order` (
    id int NOT NULL AUTO_INCREMENT,
    `select` int,
    `with blank` int,
    PRIMARY KEY (id)
);
