package dev.godwit.dialect.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** PostgreSQL's statements for partitioned tables and tables with heirs, at random but always with the same names. */
final class RandomFamilies {

    private static final List<String> TYPES = List.of("integer", "bigint", "text", "numeric(10,2)", "date");

    private final Random random;
    private final List<String> statements = new ArrayList<>();

    private RandomFamilies(long seed) {
        this.random = new Random(seed);
    }

    static List<String> of(long seed) {
        RandomFamilies families = new RandomFamilies(seed);
        families.targets();
        families.partitioned();
        families.heirs();
        return families.statements;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private static String defaultOf(String type, int value) {
        return switch (type) {
            case "text" -> "'x" + value + "'";
            case "date" -> "CURRENT_DATE";
            default -> String.valueOf(value);
        };
    }

    private void targets() {
        statements.add("CREATE TABLE target (id " + (chance(2) ? "integer" : "bigint") + " PRIMARY KEY)");
        statements.add("CREATE TABLE other_target (id integer PRIMARY KEY)");
    }

    /** Columns c1 … c4, each there or not. */
    private List<String> columns(List<String> types) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String type = type();
            types.add(type);
            if (!chance(3)) {
                columns.add("c" + i + " " + type + (chance(3) ? " NOT NULL" : "")
                        + (chance(3) ? " DEFAULT " + defaultOf(type, random.nextInt(5)) : ""));
            } else {
                types.set(i - 1, "");
            }
        }
        return columns;
    }

    private void partitioned() {
        List<String> types = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("k integer NOT NULL", "ref integer"));
        lines.addAll(columns(types));
        if (chance(3)) {
            lines.add("n serial");
        }
        String first = types.get(0);
        if (chance(2)) {
            lines.add("CONSTRAINT ev_key PRIMARY KEY (k" + (chance(2) && !first.isEmpty() ? ", c1" : "") + ")");
        }
        if (chance(3)) {
            lines.add("UNIQUE (k, ref)");
        }
        if (chance(2)) {
            lines.add("CONSTRAINT small CHECK (k < " + (10 + random.nextInt(2)) + ")");
        }
        if (chance(3)) {
            lines.add("FOREIGN KEY (ref) REFERENCES " + (chance(2) ? "target" : "other_target")
                    + (chance(2) ? " ON DELETE CASCADE" : ""));
        }
        statements.add("CREATE TABLE ev (" + String.join(", ", lines) + ") PARTITION BY LIST (k)");
        String indexed = types.indexOf("") == 0 ? "ref" : "c1";
        if (chance(2)) {
            statements.add("CREATE INDEX ON ev (ref" + (chance(2) ? " DESC" : "") + ")");
        }
        if (chance(2)) {
            statements.add("CREATE INDEX ev_by ON ev (" + indexed + ", k) WHERE k > " + random.nextInt(2));
        }
        parts(types);
    }

    private void parts(List<String> types) {
        if (!chance(4)) {
            statements.add("CREATE TABLE ev_1 PARTITION OF ev FOR VALUES IN (" + (chance(3) ? "1, 7" : "1") + ")");
            own("ev_1", types);
        }
        if (!chance(3)) {
            statements.add("CREATE TABLE ev_2 PARTITION OF ev FOR VALUES IN (2, 3) PARTITION BY LIST (k)");
            own("ev_2", types);
            if (!chance(3)) {
                statements.add("CREATE TABLE ev_2_2 PARTITION OF ev_2 FOR VALUES IN (2)");
                own("ev_2_2", types);
            }
        }
        if (chance(2)) {
            statements.add("CREATE TABLE ev_rest PARTITION OF ev DEFAULT");
        } else if (chance(2)) {
            statements.add("CREATE TABLE ev_rest (k integer PRIMARY KEY, c1 text)");
        }
    }

    /** What a part has of its own. */
    private void own(String part, List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            if (!types.get(i).isEmpty() && chance(4)) {
                statements.add(
                        "ALTER TABLE " + part + " ALTER c" + (i + 1) + " SET DEFAULT " + defaultOf(types.get(i), 9));
            }
        }
        if (chance(4)) {
            statements.add("CREATE INDEX " + part + "_own ON " + part + " (k, ref)");
        }
        if (chance(4)) {
            statements.add("ALTER TABLE " + part + " ADD CONSTRAINT " + part + "_positive CHECK (ref > 0)");
        }
        // What is NOT NULL by itself and by its whole stays so on PostgreSQL 18 when the whole is no more; that is not
        // read.
        boolean byItsWhole = part.equals("ev_2_2") && statements.contains(neverNull("ev_2"));
        if (chance(5) && !byItsWhole) {
            statements.add(neverNull(part));
        }
    }

    private static String neverNull(String part) {
        return "ALTER TABLE " + part + " ALTER ref SET NOT NULL";
    }

    private void heirs() {
        List<String> types = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of("id integer"));
        lines.addAll(columns(types));
        if (chance(2)) {
            lines.add("CONSTRAINT good CHECK (id > " + random.nextInt(2) + ")");
        }
        if (chance(2)) {
            lines.add("CONSTRAINT base_key PRIMARY KEY (id)");
        }
        if (chance(2)) {
            lines.add("CONSTRAINT mine CHECK (id < 100) NO INHERIT");
        }
        statements.add("CREATE TABLE base (" + String.join(", ", lines) + ")");
        statements.add("CREATE TABLE base_too (id integer, tag text" + (chance(2) ? " NOT NULL" : "")
                + (chance(2) ? ", more integer" : "") + ")");
        String parents = chance(4) ? "base, base_too" : "base";
        String own = chance(2) ? "own " + type() : "";
        if (chance(6)) {
            statements.add("CREATE TABLE kid (id integer, own text)");
        } else {
            statements.add("CREATE TABLE kid (" + own + ") INHERITS (" + parents + ")");
            heir("kid");
        }
        if (chance(2)) {
            statements.add("CREATE TABLE grandkid (deep text) INHERITS (kid)");
            heir("grandkid");
        }
    }

    private void heir(String heir) {
        if (chance(3)) {
            statements.add("CREATE INDEX ON " + heir + " (id)");
        }
        if (chance(3)) {
            statements.add("ALTER TABLE " + heir + " ADD PRIMARY KEY (id)");
        }
        if (chance(3)) {
            statements.add("ALTER TABLE " + heir + " ADD CHECK (id <> 7)");
        }
    }
}
