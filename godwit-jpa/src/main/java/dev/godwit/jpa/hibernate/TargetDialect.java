package dev.godwit.jpa.hibernate;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;

/** The dialect that Hibernate takes for a database. */
final class TargetDialect {

    private static final String SQLITE = "org.hibernate.community.dialect.SQLiteDialect";

    private TargetDialect() {}

    static Dialect of(String engine, int major, int minor) {
        DatabaseVersion version = DatabaseVersion.make(major, minor);
        return switch (engine) {
            case "postgresql" -> new PostgreSQLDialect(version);
            case "mysql" -> new MySQLDialect(version);
            case "mariadb" -> new MariaDBDialect(version);
            case "h2" -> new H2Dialect(version);
            case "sqlserver" -> new SQLServerDialect(version);
            case "sqlite" -> sqlite(version);
            default ->
                throw GodwitException.of(
                                ErrorCode.USAGE,
                                "Entities cannot be read for " + engine + ": Hibernate does not know it.")
                        .hint("Use them with PostgreSQL, MySQL, MariaDB, SQLite, H2 or SQL Server.")
                        .build();
        };
    }

    /** It comes in a jar of its own. */
    private static Dialect sqlite(DatabaseVersion version) {
        try {
            return Class.forName(SQLITE, true, TargetDialect.class.getClassLoader())
                    .asSubclass(Dialect.class)
                    .getConstructor(DatabaseVersion.class)
                    .newInstance(version);
        } catch (ReflectiveOperationException e) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "The Hibernate of the class path knows no SQLite.")
                    .hint("Add org.hibernate.orm:hibernate-community-dialects of the same version to `classpath:`.")
                    .cause(e)
                    .build();
        }
    }
}
