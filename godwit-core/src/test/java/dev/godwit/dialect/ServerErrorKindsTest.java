package dev.godwit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.ServerError.Kind;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that no test can make a server give, from the texts and numbers that its manual prints. */
class ServerErrorKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARIADB   | 1021  | HY000 | Disk full (/tmp); waiting for someone to free some space | DISK_FULL
            MARIADB   | 1114  | HY000 | The table 't' is full | DISK_FULL
            MARIADB   | 1030  | HY000 | Got error 28 \"No space left on device\" from storage engine InnoDB | DISK_FULL
            MARIADB   | 1026  | HY000 | Error writing file 'x' (Errcode: 28 \"No space left on device\") | DISK_FULL
            MARIADB   | 1026  | HY000 | Error writing file 'x' (Errcode: 5 \"Input/output error\") | OTHER
            MARIADB   | 1290  | HY000 | The MariaDB server is running with the --read-only option so it cannot execute this statement | READ_ONLY
            MARIADB   | 1290  | HY000 | The MariaDB server is running with the --secure-file-priv option so it cannot execute this statement | OTHER
            MYSQL     | 1290  | HY000 | The MySQL server is running with the --super-read-only option so it cannot execute this statement | READ_ONLY
            MARIADB   | 1213  | 40001 | Deadlock found when trying to get lock; try restarting transaction | LOCK_TIMEOUT
            MYSQL     | 4031  | HY000 | The client was disconnected by the server because of inactivity. | CONNECTION_LOST
            MARIADB   | 0     | 08000 | Socket error | CONNECTION_LOST
            MARIADB   | 1044  | 42000 | Access denied for user 'a'@'%' to database 'b' | OTHER
            SQLITE    | 6     |       | [SQLITE_LOCKED_SHAREDCACHE] x (database table is locked) | LOCK_TIMEOUT
            H2        | 90100 | 90100 | No disk space available [90100-252] | DISK_FULL
            H2        | 90097 | 90097 | The database is read only [90097-252] | READ_ONLY
            H2        | 90020 | 90020 | Database may be already in use: \"x\" [90020-252] | LOCK_TIMEOUT
            SQLSERVER | 1205  | 40001 | Transaction (Process ID 52) was deadlocked on lock resources | LOCK_TIMEOUT
            SQLSERVER | 9002  | S0004 | The transaction log for database 'x' is full | DISK_FULL
            SQLSERVER | 3906  | S0001 | Failed to update database \"x\" because the database is read-only. | READ_ONLY
            SQLSERVER | 208   | S0002 | Invalid object name 'absent'. | NO_SUCH_TABLE
            SQLSERVER | 0     | 08S01 | Connection reset ClientConnectionId:12345678-1234-1234-1234-123456789abc | CONNECTION_LOST
            """)
    void kind(ContractEngine engine, int code, String state, String message, Kind kind) {
        ServerError error = engine.dialect().errors().read(new SQLException(message, state, code), "SELECT 1");
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.message()).doesNotContain("ClientConnectionId").isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MYSQL     | 1045  | 28000 | Access denied for user 'a'@'%' (using password: YES) | LOGIN_REFUSED
            MYSQL     | 1044  | 42000 | Access denied for user 'a'@'%' to database 'b' | LOGIN_REFUSED
            MYSQL     | 1049  | 42000 | Unknown database 'b' | UNREACHABLE
            H2        | 28000 | 28000 | Wrong user name or password [28000-252] | LOGIN_REFUSED
            SQLSERVER | 18456 | S0001 | Login failed for user 'a'. | LOGIN_REFUSED
            SQLSERVER | 4060  | S0001 | Cannot open database \"b\" requested by the login. The login failed. | UNREACHABLE
            SQLSERVER | 0     | 08S01 | The TCP/IP connection to the host x has failed. | UNREACHABLE
            """)
    void kindWhenConnecting(ContractEngine engine, int code, String state, String message, Kind kind) {
        assertThat(engine.dialect()
                        .errors()
                        .read(new SQLException(message, state, code), "")
                        .kind())
                .isEqualTo(kind);
    }
}
