package dev.godwit.dialect.h2;

import dev.godwit.dialect.Databases;
import dev.godwit.error.IoReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Databases of H2. One in a file is there from the first connection on, so maintenance goes through a nameless one in memory and
 * works on files. One in memory or on an H2 server is emptied through a connection to itself.
 */
final class H2Databases implements Databases {

    private static final String SCHEME = "jdbc:h2:";
    private static final String NAMELESS = SCHEME + "mem:";
    private static final List<String> NOT_FILES = List.of("mem:", "tcp:", "ssl:");
    private static final String DATA = ".mv.db";
    private static final String TRACE = ".trace.db";

    @Override
    public boolean onServer() {
        return false;
    }

    @Override
    public String maintenanceUrl(String jdbcUrl) {
        return isFile(jdbcUrl) ? NAMELESS : jdbcUrl;
    }

    @Override
    public String scratchUrl(String jdbcUrl, String name) {
        int settings = jdbcUrl.indexOf(';');
        String kept = settings < 0 ? "" : jdbcUrl.substring(settings);
        return NAMELESS + name + kept + (kept.contains("DB_CLOSE_DELAY") ? "" : ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public String name(String jdbcUrl) {
        String rest = jdbcUrl.startsWith(SCHEME) ? jdbcUrl.substring(SCHEME.length()) : jdbcUrl;
        int settings = rest.indexOf(';');
        String name = settings < 0 ? rest : rest.substring(0, settings);
        for (String prefix : List.of("file:", "nio:", "nioMapped:", "async:", "split:")) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    }

    /** H2 itself makes the file when the first user connects, who becomes its administrator; only the folder is made here. */
    @Override
    public boolean create(Connection maintenance, String jdbcUrl) throws SQLException {
        if (!isFile(jdbcUrl)) {
            return false;
        }
        Path data = data(jdbcUrl);
        if (Files.exists(data)) {
            return false;
        }
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SQLException("The folder of " + data + " cannot be created: " + IoReason.of(e), e);
        }
        return true;
    }

    /** By the script that makes it (H2 documentation, SCRIPT), which only administrators get. */
    @Override
    public boolean copy(Original from, Connection maintenance, String jdbcUrl) throws SQLException {
        if (isFile(jdbcUrl)) {
            return false;
        }
        try (Connection source = from.connections().open();
                Statement asking = source.createStatement();
                ResultSet script = asking.executeQuery("SCRIPT NOSETTINGS");
                Statement statement = maintenance.createStatement()) {
            while (script.next()) {
                String line = script.getString(1);
                if (!line.startsWith("--")) {
                    statement.execute(line);
                }
            }
        }
        return true;
    }

    @Override
    public boolean drop(Connection maintenance, String jdbcUrl) throws SQLException {
        if (!isFile(jdbcUrl)) {
            try (Statement statement = maintenance.createStatement()) {
                statement.execute("DROP ALL OBJECTS");
                if (jdbcUrl.startsWith(NAMELESS)) {
                    statement.execute("SET DB_CLOSE_DELAY 0"); // it goes with its last connection
                }
            }
            return true;
        }
        Path data = data(jdbcUrl);
        if (!Files.exists(data)) {
            return false;
        }
        try {
            refuseIfOpen(data);
            Files.deleteIfExists(data);
            Files.deleteIfExists(Path.of(name(jdbcUrl) + TRACE));
        } catch (IOException e) {
            throw new SQLException("The file " + data + " cannot be deleted: " + IoReason.of(e), e);
        }
        return true;
    }

    /** Whoever has the database open holds a lock on its file. */
    private static void refuseIfOpen(Path data) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(data, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new SQLException("The file " + data + " is in use by another process.");
            }
        } catch (OverlappingFileLockException e) {
            throw new SQLException("The file " + data + " is in use by this process.", e);
        }
    }

    private Path data(String jdbcUrl) {
        return Path.of(name(jdbcUrl) + DATA);
    }

    private static boolean isFile(String jdbcUrl) {
        String rest = jdbcUrl.substring(SCHEME.length()).toLowerCase(Locale.ROOT);
        return NOT_FILES.stream().noneMatch(rest::startsWith);
    }
}
