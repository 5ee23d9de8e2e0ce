package dev.godwit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dump as the first migration, as its tool writes it, and a plain one after it. */
class DumpMigrationTest {

    private static final String MARIADB_DUMP = """
            /*M!999999\\- enable the sandbox mode */
            -- MariaDB dump 10.19  Distrib 11.4.5-MariaDB
            /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
            /*!40101 SET NAMES utf8mb4 */;
            /*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
            /*!40103 SET TIME_ZONE='+00:00' */;
            /*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
            /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
            /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
            DROP TABLE IF EXISTS `orders`;
            /*!40101 SET @saved_cs_client     = @@character_set_client */;
            /*!40101 SET character_set_client = utf8mb4 */;
            CREATE TABLE `orders` (
              `id` int(11) NOT NULL AUTO_INCREMENT,
              `customer` int(11) DEFAULT NULL,
              PRIMARY KEY (`id`),
              CONSTRAINT `fk` FOREIGN KEY (`customer`) REFERENCES `customers` (`id`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
            /*!40101 SET character_set_client = @saved_cs_client */;
            SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, @@AUTOCOMMIT=0;
            LOCK TABLES `orders` WRITE;
            /*!40000 ALTER TABLE `orders` DISABLE KEYS */;
            INSERT INTO `orders` VALUES (1,1),(2,1);
            /*!40000 ALTER TABLE `orders` ENABLE KEYS */;
            UNLOCK TABLES;
            COMMIT;
            SET AUTOCOMMIT=@OLD_AUTOCOMMIT;
            CREATE TABLE `customers` (`id` int(11) NOT NULL, `name` varchar(20), PRIMARY KEY (`id`)) ENGINE=InnoDB;
            INSERT INTO `customers` VALUES (1,'it''s; \\'grüße\\'');
            /*!50003 SET sql_mode = 'STRICT_TRANS_TABLES' */ ;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50017 DEFINER=CURRENT_USER*/ /*!50003 TRIGGER before_order BEFORE INSERT ON orders
            FOR EACH ROW BEGIN SET NEW.customer = 1; END */;;
            DELIMITER ;
            /*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
            /*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
            """;

    private static final String SQLITE_DUMP = """
            PRAGMA foreign_keys=OFF;
            BEGIN TRANSACTION;
            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INT REFERENCES customers);
            INSERT INTO orders VALUES(1,1);
            INSERT INTO orders VALUES(2,1);
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
            INSERT INTO customers VALUES(1,'it''s; grüße');
            CREATE TRIGGER before_order AFTER INSERT ON orders BEGIN UPDATE orders SET customer = 1; SELECT 1; END;
            COMMIT;
            """;

    private static final String H2_DUMP = """
            ;
            CREATE USER IF NOT EXISTS "JOE" SALT '00' HASH '00';
            CREATE MEMORY TABLE "PUBLIC"."ORDERS"("ID" INTEGER NOT NULL, "CUSTOMER" INTEGER);
            ALTER TABLE "PUBLIC"."ORDERS" ADD CONSTRAINT "PUBLIC"."PK" PRIMARY KEY("ID");
            -- 2 +/- SELECT COUNT(*) FROM PUBLIC.ORDERS;
            INSERT INTO "PUBLIC"."ORDERS" VALUES (1, 1), (2, 1);
            CREATE MEMORY TABLE "PUBLIC"."CUSTOMERS"("ID" INTEGER PRIMARY KEY, "NAME" CHARACTER VARYING);
            INSERT INTO "PUBLIC"."CUSTOMERS" VALUES (1, U&'it''s; gr\\00fc\\00dfe');
            """;

    private static final String MORE = """
            -- migrate:up
            ALTER TABLE orders ADD total INT;
            INSERT INTO orders (id) VALUES (3);
            -- migrate:down
            DELETE FROM orders WHERE id = 3;
            ALTER TABLE orders DROP COLUMN total;
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "SQLITE", "H2"})
    void isMigratedLikeAnythingElse(Engine engine) throws Exception {
        Files.writeString(
                directory.resolve("1_dump.sql"),
                switch (engine) {
                    case MARIADB -> MARIADB_DUMP;
                    case SQLITE -> SQLITE_DUMP;
                    default -> H2_DUMP;
                });
        Files.writeString(directory.resolve("2_more.sql"), MORE);
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = database.connect()) {
            Godwit godwit = Godwit.url(database.jdbcUrl())
                    .user(database.user())
                    .password(database.password())
                    .locations(directory, List.of("."))
                    .build();
            assertThat(godwit.migrate().applied()).hasSize(2);
            assertThat(godwit.migrate().applied()).isEmpty();
            assertThat(ContractDatabase.query(connection, "SELECT id FROM orders WHERE total IS NULL ORDER BY id"))
                    .containsExactly("1", "2", "3");
            godwit.rollback(new RollbackOptions.Steps(1));
            assertThat(ContractDatabase.query(connection, "SELECT id FROM orders ORDER BY id"))
                    .containsExactly("1", "2");
            assertThat(godwit.migrate().applied()).hasSize(1);
        }
    }
}
