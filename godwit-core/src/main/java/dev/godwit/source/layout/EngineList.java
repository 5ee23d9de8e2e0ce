package dev.godwit.source.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Liquibase's {@code dbms:postgresql,!h2}: engines that a changeset is for, or with {@code !} is not for.
 *
 * @param names as written
 * @param mariadbApart whether the changelog names MariaDB anywhere. Where it does not, {@code mysql} means MariaDB too; where it does,
 *     its author tells the two apart, and taking {@code mysql} for both would run twins of a changeset twice
 */
record EngineList(List<String> names, boolean mariadbApart) {

    EngineList {
        names = List.copyOf(names);
    }

    static EngineList parse(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new EngineList(names, false);
    }

    EngineList mariadbApart(boolean apart) {
        return new EngineList(names, apart);
    }

    boolean namesMariadb() {
        return names.contains("mariadb") || names.contains("!mariadb");
    }

    boolean holds(String engine) {
        if (names.contains("none")) {
            return false;
        }
        boolean anyWanted = false;
        boolean wanted = false;
        for (String name : names) {
            boolean negated = name.startsWith("!");
            boolean means = means(negated ? name.substring(1).strip() : name, engine);
            if (negated && means) {
                return false;
            }
            anyWanted |= !negated;
            wanted |= !negated && means;
        }
        return wanted || !anyWanted;
    }

    private boolean means(String name, String engine) {
        return switch (name) {
            case "all" -> true;
            case "mysql" -> engine.equals("mysql") || (engine.equals("mariadb") && !mariadbApart);
            case "mssql" -> engine.equals("sqlserver");
            case "postgres" -> engine.equals("postgresql");
            default -> name.equals(engine);
        };
    }
}
