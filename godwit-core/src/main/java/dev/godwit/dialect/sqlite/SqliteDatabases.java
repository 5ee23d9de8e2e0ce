package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Databases;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Databases of SQLite, which are files. Maintenance goes through a database in memory, because connecting to the file itself would
 * create it. A database in memory is neither created nor dropped.
 */
final class SqliteDatabases implements Databases {

    private static final String SCHEME = "jdbc:sqlite:";
    private static final String MEMORY = ":memory:";

    /** What may stand beside the file (SQLite documentation, “Temporary Files Used By SQLite”). */
    private static final List<String> BESIDE = List.of("-journal", "-wal", "-shm");

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        return SCHEME + MEMORY;
    }

    @Override
    public String name(String jdbcUrl) {
        String rest = jdbcUrl.startsWith(SCHEME) ? jdbcUrl.substring(SCHEME.length()) : jdbcUrl;
        int parameters = rest.indexOf('?');
        String path = parameters < 0 ? rest : rest.substring(0, parameters);
        boolean memory = path.isEmpty() || rest.contains(MEMORY) || rest.contains("mode=memory");
        if (memory) {
            return MEMORY;
        }
        return path.startsWith("file:") ? fromUri(path.substring("file:".length())) : path;
    }

    private static String fromUri(String uri) {
        String path = uri.startsWith("//") ? uri.substring(uri.indexOf('/', 2)) : uri;
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public boolean create(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (name.equals(MEMORY)) {
            return false;
        }
        Path file = Path.of(name).toAbsolutePath();
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException e) {
            throw new SQLException("The file " + file + " cannot be created: " + e, e);
        }
        return true;
    }

    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (name.equals(MEMORY)) {
            return false;
        }
        try {
            boolean there = Files.deleteIfExists(Path.of(name));
            for (String suffix : BESIDE) {
                Files.deleteIfExists(Path.of(name + suffix));
            }
            return there;
        } catch (IOException e) {
            throw new SQLException("The file " + name + " cannot be deleted: " + e, e);
        }
    }
}
