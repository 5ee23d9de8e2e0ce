package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Databases;
import dev.godwit.error.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Databases of SQLite, which are files. Maintenance goes through a database in memory, because connecting to the file itself would
 * create it. A database in memory is neither created nor dropped.
 */
final class SqliteDatabases implements Databases {

    private static final String SCHEME = "jdbc:sqlite:";
    private static final String MEMORY = ":memory:";

    /** What every database file that is not empty begins with (SQLite documentation, “Database File Format”). */
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** What may stand beside the file (SQLite documentation, “Temporary Files Used By SQLite”). */
    private static final List<String> BESIDE = List.of("-journal", "-wal", "-shm");

    @Override
    public boolean onServer() {
        return false;
    }

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        return SCHEME + MEMORY;
    }

    @Override
    public String scratchUrl(String jdbcUrl, String name) {
        return SCHEME + Path.of(System.getProperty("java.io.tmpdir"), name + ".db");
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
            throw new SQLException("The file " + file + " cannot be created: " + IoReason.of(e), e);
        }
        return true;
    }

    /** The last connection that closes leaves all in the one file (SQLite documentation, “Write-Ahead Logging”). */
    @Override
    public boolean copy(Original from, Connection maintenance, String jdbcUrl) throws SQLException {
        String source = name(from.jdbcUrl());
        if (source.equals(MEMORY) || name(jdbcUrl).equals(MEMORY) || isOpen(source)) {
            return false;
        }
        try {
            Files.copy(Path.of(source), Path.of(name(jdbcUrl)));
            return true;
        } catch (IOException e) {
            throw new SQLException("The file " + source + " cannot be copied: " + IoReason.of(e), e);
        }
    }

    private static boolean isOpen(String file) {
        return BESIDE.stream().anyMatch(suffix -> Files.exists(Path.of(file + suffix)));
    }

    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        String name = name(jdbcUrl);
        if (name.equals(MEMORY)) {
            return false;
        }
        try {
            refuseIfNoDatabase(Path.of(name));
            boolean there = Files.deleteIfExists(Path.of(name));
            for (String suffix : BESIDE) {
                Files.deleteIfExists(Path.of(name + suffix));
            }
            return there;
        } catch (IOException e) {
            throw new SQLException("The file " + name + " cannot be deleted: " + IoReason.of(e), e);
        }
    }

    /** A slip in a URL must not cost another file. */
    private static void refuseIfNoDatabase(Path file) throws IOException, SQLException {
        if (Files.isDirectory(file)) {
            throw new SQLException("The file " + file + " is a folder.");
        }
        if (Files.exists(file) && Files.size(file) > 0) {
            try (InputStream in = Files.newInputStream(file)) {
                if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                    throw new SQLException("The file " + file + " is no SQLite database.");
                }
            }
        }
    }
}
