package dev.godwit.target;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.Driver;
import java.util.List;

/**
 * The driver of each engine, made by its class name. Asking {@link java.sql.DriverManager} instead would load every driver on the
 * class path, and start-up time counts.
 */
final class Drivers {

    private static final List<Entry> ALL = List.of(
            new Entry("jdbc:postgresql:", "org.postgresql.Driver", "org.postgresql:postgresql"),
            new Entry("jdbc:mariadb:", "org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client"),
            new Entry("jdbc:mysql:", "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j"),
            new Entry("jdbc:sqlite:", "org.sqlite.JDBC", "org.xerial:sqlite-jdbc"),
            new Entry("jdbc:h2:", "org.h2.Driver", "com.h2database:h2"),
            new Entry(
                    "jdbc:sqlserver:",
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    "com.microsoft.sqlserver:mssql-jdbc"));

    private record Entry(String prefix, String className, String coordinates) {}

    private Drivers() {}

    /** Makes the driver for a URL. */
    static Driver driverFor(DatabaseUrl url) {
        for (Entry entry : ALL) {
            if (url.jdbcUrl().startsWith(entry.prefix())) {
                return make(entry);
            }
        }
        throw GodwitException.of(ErrorCode.ENGINE_UNKNOWN, "No driver is known for " + url.display() + ".")
                .build();
    }

    private static Driver make(Entry entry) {
        try {
            return (Driver)
                    load(entry.className(), true).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw GodwitException.of(
                            ErrorCode.ENGINE_UNKNOWN,
                            "The driver for " + entry.prefix() + " URLs (" + entry.className()
                                    + ") is not on the class path.")
                    .hint("Add the Maven artifact " + entry.coordinates() + " to the class path.")
                    .cause(e)
                    .build();
        }
    }

    static boolean isPresent(String className) {
        try {
            load(className, false);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Class<?> load(String className, boolean initialize) throws ClassNotFoundException {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            try {
                return Class.forName(className, initialize, context);
            } catch (ClassNotFoundException e) {
                // Application servers set context loaders that see less than this class does.
            }
        }
        return Class.forName(className, initialize, Drivers.class.getClassLoader());
    }
}
