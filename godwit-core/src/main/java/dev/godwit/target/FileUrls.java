package dev.godwit.target;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the URLs of engines that work inside this process: SQLite and H2. */
final class FileUrls {

    private static final String BUSY_MILLIS = "10000";
    private static final String SQL_LENGTH = "1000000000";
    private static final Pattern SQLITE_URI_PARAMETER = Pattern.compile("[?&](mode|cache|immutable|vfs|nolock|psow)=");

    private FileUrls() {}

    /** {@code file}, {@code //file}, {@code :memory:}, and the driver's own forms. */
    static DatabaseUrl sqlite(String rest, Login login, boolean jdbc) {
        String path = rest.startsWith("//") ? rest.substring(2) : rest;
        // The driver takes a URL without a file for a database in memory; a person has forgotten the file.
        if (path.isEmpty() && !jdbc) {
            throw noFile("sqlite:FILE, or sqlite::memory: for a database that goes with the command");
        }
        boolean memory = path.isEmpty() || path.equals(":memory:");
        // Every connection to :memory: has a database of its own; a named one in shared cache is seen by all of one
        // target's.
        String place = memory ? "file:godwit-" + UUID.randomUUID() + "?mode=memory&cache=shared" : sqliteFile(path);
        Map<String, String> properties = login.properties();
        if (!path.contains("busy_timeout")) {
            properties.put("busy_timeout", BUSY_MILLIS);
        }
        if (!path.contains("limit_sql_length")) {
            // The driver's own default refuses statements above one megabyte.
            properties.put("limit_sql_length", SQL_LENGTH);
        }
        String shown = memory ? ":memory:" : path;
        return new DatabaseUrl(
                "sqlite",
                "jdbc:sqlite:" + place,
                properties,
                shown,
                "",
                "sqlite:" + shown,
                new Scrubber(login.password().stream().toList(), List.of("sqlite")));
    }

    private static GodwitException noFile(String forms) {
        return GodwitException.of(ErrorCode.CONFIGURATION, "The database URL names no file.")
                .hint("Write " + forms + ".")
                .build();
    }

    /** SQLite reads its own parameters only behind {@code file:}; elsewhere they would become part of a file's name. */
    private static String sqliteFile(String path) {
        boolean uri =
                path.startsWith("file:") || !SQLITE_URI_PARAMETER.matcher(path).find();
        return uri ? path : "file:" + path;
    }

    /** {@code mem:name}, {@code file:path}, {@code path}, {@code tcp://host/path}, each with {@code ;NAME=value} after it. */
    static DatabaseUrl h2(String rest, Login given, boolean jdbc) {
        String[] parts = rest.split(";");
        if (parts.length == 0 || parts[0].isEmpty()) {
            throw noFile("h2:FILE, or h2:mem:NAME for a database that goes with the command");
        }
        String place = h2Place(parts[0]);
        StringBuilder settings = new StringBuilder();
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            String name =
                    parts[i].substring(0, Math.max(0, parts[i].indexOf('='))).toUpperCase(Locale.ROOT);
            String value = parts[i].substring(parts[i].indexOf('=') + 1);
            switch (name) {
                case "USER" -> user = Optional.of(value);
                case "PASSWORD" -> password = Optional.of(value);
                default -> settings.append(';').append(parts[i]);
            }
        }
        if (!jdbc && place.startsWith("mem:") && !settings.toString().contains("DB_CLOSE_DELAY")) {
            settings.append(";DB_CLOSE_DELAY=-1");
        }
        Login login = given.or(user, password);
        Map<String, String> properties = login.properties();
        List<String> words = new ArrayList<>(List.of("h2", place));
        login.user().ifPresent(words::add);
        return new DatabaseUrl(
                "h2",
                "jdbc:h2:" + place + settings,
                properties,
                place,
                "",
                "h2:" + place,
                new Scrubber(login.password().stream().toList(), words));
    }

    /** H2 wants a path that is absolute or begins with {@code ./} or {@code ~/}. */
    private static String h2Place(String place) {
        if (place.startsWith("mem:")
                || place.matches("(tcp|ssl|zip|nio|nioMapped|async|classpath|split|retry|cipher):.*")) {
            return place;
        }
        String prefix = place.startsWith("file:") ? "file:" : "";
        String path = place.substring(prefix.length());
        path = path.startsWith("//") ? path.substring(2) : path;
        return prefix + (path.matches("([/\\\\~]|\\.{1,2}[/\\\\]|[A-Za-z]:[/\\\\]).*") ? path : "./" + path);
    }
}
