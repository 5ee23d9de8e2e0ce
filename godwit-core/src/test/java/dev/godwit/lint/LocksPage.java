package dev.godwit.lint;

import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of locks, in Markdown. */
final class LocksPage {

    private static final int LONGEST = 160;

    private final MeasuredCases on14;
    private final MeasuredCases on18;
    private final MeasuredCases onMariadb;

    LocksPage(MeasuredCases on14, MeasuredCases on18, MeasuredCases onMariadb) {
        this.on14 = on14;
        this.on18 = on18;
        this.onMariadb = onMariadb;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Locks

                What statements were seen to lock and to write anew, by running them as `lint --measure` does: in the transactions that `migrate` uses,
                on tables with a few rows. A test runs them and compares this page. The statements are the examples of the [rules](rules/README.md), each
                in its bad and its better form, and what eugene, strong_migrations and pg-schema-diff warn of besides; the second column names
                what they call it.

                Shown is the strongest lock that a statement takes on each table that was there before its migration; locks that nobody but
                `DROP` waits for are left out. *Held* means that an earlier statement of the same transaction took it and it is still there.

                ## PostgreSQL 14 and 18

                | rule | also known as | statement | locks | work on rows |
                |---|---|---|---|---|
                """);
        for (int i = 0; i < on18.cases().size(); i++) {
            postgresql(i, page);
        }
        page.append("\n## MariaDB 11.4\n\n").append("""
                The algorithm is the cheapest that the server accepts, which is what it takes by itself. Every one of these statements besides needs an
                exclusive metadata lock for a moment, at its end or at its beginning, and waits for the transactions that use the table.

                | rule | statement | algorithm | metadata lock meanwhile | work on rows |
                |---|---|---|---|---|
                """);
        for (int i = 0; i < onMariadb.cases().size(); i++) {
            mariadb(i, page);
        }
        return page.toString();
    }

    private void postgresql(int number, StringBuilder page) {
        LockCase each = on18.cases().get(number);
        String rule = rule(each);
        String names = String.join("; ", each.knownAs());
        for (String which : List.of("bad", "better")) {
            List<Measured> newer = on18.of(number, which);
            List<Measured> older = older(each, which);
            for (int i = 0; i < newer.size(); i++) {
                Effects now = newer.get(i).effects();
                boolean same =
                        older.size() == newer.size() && older.get(i).effects().equals(now);
                String statement = (which.equals("better") ? "better: " : "") + code(newer.get(i));
                if (same || older.isEmpty()) {
                    String only = older.isEmpty() ? "18: " : "";
                    row(page, rule, names, statement, only + locks(now), work(now));
                } else {
                    Effects before = i < older.size() ? older.get(i).effects() : Effects.NONE;
                    row(
                            page,
                            rule,
                            names,
                            statement,
                            either(locks(before), locks(now)),
                            either(work(before), work(now)));
                }
            }
        }
    }

    /** The same case on 14, which has fewer of them. */
    private List<Measured> older(LockCase wanted, String which) {
        int number = on14.cases().indexOf(wanted);
        return number < 0 ? List.of() : on14.of(number, which);
    }

    private static String either(String before, String now) {
        return before.equals(now) ? now : "14: " + before + "<br>18: " + now;
    }

    private void mariadb(int number, StringBuilder page) {
        LockCase each = onMariadb.cases().get(number);
        for (String which : List.of("bad", "better")) {
            for (Measured measured : onMariadb.of(number, which)) {
                Effects effects = measured.effects();
                row(
                        page,
                        rule(each),
                        (which.equals("better") ? "better: " : "") + code(measured),
                        effects.algorithm().orElse(""),
                        locks(effects),
                        work(effects));
            }
        }
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String rule(LockCase each) {
        return each.rule().map(id -> "[" + id + "](rules/" + id + ".md)").orElse("");
    }

    private static String code(Measured measured) {
        String sql = measured.place().statement().orElse("").strip().replaceAll("\\s+", " ");
        String line = sql.length() <= LONGEST ? sql : sql.substring(0, LONGEST - 1) + "…";
        return "`" + line.replace("|", "\\|") + "`";
    }

    private static String locks(Effects effects) {
        List<String> locks = new ArrayList<>();
        effects.locks()
                .forEach(lock -> locks.add(lock.mode() + " on " + lock.table() + " ("
                        + lock.blocks().text() + ")"));
        effects.held().stream()
                .filter(lock -> lock.blocks().stopsApplications())
                .forEach(lock -> locks.add("held: " + lock.mode() + " on " + lock.table()));
        return locks.isEmpty() ? "none" : String.join("<br>", locks);
    }

    private static String work(Effects effects) {
        return effects.works().stream().collect(Collectors.joining("<br>"));
    }
}
