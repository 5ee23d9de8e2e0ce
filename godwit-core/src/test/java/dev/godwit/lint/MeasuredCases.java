package dev.godwit.lint;

import dev.godwit.Godwit;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.measure.Measured;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.measure.Measurement.Unmeasured;
import dev.godwit.migration.Version;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All cases of an engine, measured in one run: before each, what the one before made is dropped. */
final class MeasuredCases {

    private static final String DROP_ALL = """
            DO $$ DECLARE it record; BEGIN
              FOR it IN SELECT quote_ident(c.relname) AS name, c.relkind FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                  AND c.relkind IN ('r', 'p', 'm', 'v', 'S') AND c.relname !~ '^godwit_'
                  ORDER BY c.relkind = 'S' LOOP
                EXECUTE format('DROP %s IF EXISTS %s CASCADE', CASE it.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'v' THEN 'VIEW'
                  WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, it.name);
              END LOOP;
              FOR it IN SELECT quote_ident(t.typname) AS name, t.typtype FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace
                  AND t.typtype IN ('e', 'd') LOOP
                EXECUTE format('DROP %s IF EXISTS %s CASCADE', CASE it.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, it.name);
              END LOOP;
              FOR it IN SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace LOOP
                EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', it.name);
              END LOOP;
              FOR it IN SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema') LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', it.name);
              END LOOP;
            END $$;
            """;

    private static final String DROP_TABLES = """
            SET foreign_key_checks = 0;
            DROP TABLE IF EXISTS orders, customers, people, old_orders, order_lines, purchases, sessions, log;
            SET foreign_key_checks = 1;
            """;

    private final List<LockCase> cases;
    private final Map<String, List<String>> ids;
    private final LintReport report;

    private MeasuredCases(List<LockCase> cases, Map<String, List<String>> ids, LintReport report) {
        this.cases = cases;
        this.ids = ids;
        this.report = report;
    }

    static MeasuredCases on(Engine engine, Path folder) {
        LintFiles files = new LintFiles(folder);
        List<LockCase> cases = LockCase.of(engine);
        Map<String, List<String>> ids = new HashMap<>();
        Set<Version> due = new LinkedHashSet<>();
        String dropAll = engine == Engine.MARIADB ? DROP_TABLES : DROP_ALL;
        for (int i = 0; i < cases.size(); i++) {
            LockCase each = cases.get(i);
            files.add(dropAll + each.before().orElse(""));
            ids.put(i + " bad", List.of(files.add(each.bad()) + "_step"));
            files.add(dropAll + each.before().orElse(""));
            ids.put(
                    i + " better",
                    each.better().stream()
                            .map(text -> files.add(text) + "_step")
                            .toList());
        }
        ids.values().forEach(all -> all.forEach(id -> due.add(new Version(id.replace("_step", "")))));
        try (TestDatabase database = TestDatabase.create(engine)) {
            LintReport report = files.on(Godwit.url(database.userUrl()))
                    .lint(new LintOptions(
                                    new LintScope.Only(due, "named"),
                                    Map.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())
                            .measuring());
            return new MeasuredCases(cases, ids, report);
        }
    }

    private Measurement measurement() {
        return report.measurement().orElseThrow();
    }

    List<LockCase> cases() {
        return cases;
    }

    List<Unmeasured> unmeasured() {
        return measurement().unmeasured();
    }

    List<Disagreement> disagreements() {
        return measurement().disagreements();
    }

    /** The statements of a case, {@code bad} or {@code better}, in order. */
    List<Measured> of(int number, String which) {
        List<Measured> all = new ArrayList<>();
        for (String id : ids.getOrDefault(number + " " + which, List.of())) {
            measurement().statements().stream()
                    .filter(each -> each.migration().equals(id))
                    .forEach(all::add);
        }
        return all;
    }

    /** The server without its last number. */
    String server() {
        return measurement().server().replaceAll("(\\d+)\\..*", "$1");
    }
}
