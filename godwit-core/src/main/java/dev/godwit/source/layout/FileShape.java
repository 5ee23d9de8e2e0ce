package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import java.util.List;

/** How the files of a new migration are named. */
public enum FileShape {
    /** Both directions in {@code V_name.sql}, between markers. */
    MARKED,
    /** {@code VV__name.sql}, without a way back. */
    FLYWAY,
    /** {@code VV__name.sql} and {@code UV__name.sql}. */
    FLYWAY_WITH_UNDO,
    /** {@code V_name.up.sql} and {@code V_name.down.sql}. */
    PAIR,
    /** {@code V_name/up.sql} and {@code V_name/down.sql}. */
    FOLDER,
    /** {@code V_name/migration.sql} and {@code V_name/down.sql}. */
    PRISMA,
    /** Both directions in {@code V_name.java}. */
    JAVA,
    /** Both directions in {@code V_name.json}. */
    JSON;

    /** Whether a file holds both directions as its own language has them. */
    public boolean isWhole() {
        return this == MARKED || this == JAVA || this == JSON;
    }

    /** The paths of a migration: of its up, then of its down if that is a file of its own. */
    public List<String> paths(Version version, String name) {
        String id = version + "_" + name;
        return switch (this) {
            case MARKED -> List.of(id + ".sql");
            case FLYWAY -> List.of("V" + version + "__" + name + ".sql");
            case FLYWAY_WITH_UNDO ->
                List.of("V" + version + "__" + name + ".sql", "U" + version + "__" + name + ".sql");
            case PAIR -> List.of(id + ".up.sql", id + ".down.sql");
            case FOLDER -> List.of(id + "/up.sql", id + "/down.sql");
            case JAVA -> List.of(id + ".java");
            case JSON -> List.of(id + ".json");
            case PRISMA -> List.of(id + "/migration.sql", id + "/down.sql");
        };
    }
}
