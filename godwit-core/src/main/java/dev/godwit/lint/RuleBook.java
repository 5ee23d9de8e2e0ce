package dev.godwit.lint;

import dev.godwit.error.Nearest;
import dev.godwit.lint.measure.Measurer;
import dev.godwit.lint.mysql.MysqlObserver;
import dev.godwit.lint.mysql.MysqlRewrites;
import dev.godwit.lint.mysql.MysqlRules;
import dev.godwit.lint.portable.PortableRules;
import dev.godwit.lint.postgresql.PostgresqlObserver;
import dev.godwit.lint.postgresql.PostgresqlRewrites;
import dev.godwit.lint.postgresql.PostgresqlRules;
import dev.godwit.lint.rewrite.Rewrites;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.sqlite.SqliteRules;
import dev.godwit.lint.sqlserver.SqlserverRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place that names the rules of every engine, and what watches statements there. */
public final class RuleBook {

    /** What a suppression that suppresses nothing is told as. */
    public static final About UNUSED_SUPPRESSION = About.of(
            "unused-suppression",
            Severity.INFO,
            "A comment suppresses a finding that is not there",
            "The statement was mended, or the rule has another name. A comment that is kept hides the next finding of its kind.");

    /** What a suppression without a reason is told as. */
    public static final About MALFORMED_SUPPRESSION = About.of(
            "malformed-suppression",
            Severity.ERROR,
            "A comment that suppresses nothing, because it lacks its rules or its reason",
            "A suppression names its rules and says why: who reads it later must be able to tell whether that still holds.");

    private static final List<String> ENGINES = List.of("postgresql", "mysql", "mariadb", "sqlite", "h2", "sqlserver");

    private final List<Rule> rules;

    private RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules for an engine, those that hold everywhere last. */
    public static RuleBook of(String engine) {
        List<Rule> rules = new ArrayList<>(
                switch (engine) {
                    case "postgresql" -> PostgresqlRules.all();
                    case "mysql", "mariadb" -> MysqlRules.all();
                    case "sqlite" -> SqliteRules.all();
                    case "sqlserver" -> SqlserverRules.all();
                    default -> List.of();
                });
        boolean mysql = engine.equals("mysql") || engine.equals("mariadb");
        rules.addAll(PortableRules.all());
        if (!mysql) {
            rules.add(PortableRules.foreignKeyWithoutIndex());
        }
        if (!engine.equals("sqlite")) {
            rules.add(PortableRules.smallKey());
        }
        if (mysql || engine.equals("postgresql")) {
            rules.add(PortableRules.alterTableRepeated());
        }
        return new RuleBook(rules);
    }

    /** What watches statements on an engine; empty where nothing does. */
    static Optional<Measurer.Watching> watching(String engine) {
        return switch (engine) {
            case "postgresql" -> Optional.of(PostgresqlObserver::new);
            case "mysql", "mariadb" -> Optional.of(MysqlObserver::new);
            default -> Optional.empty();
        };
    }

    /** The safe forms that an engine has. */
    public static Rewrites rewrites(String engine) {
        return switch (engine) {
            case "postgresql" -> new PostgresqlRewrites();
            case "mysql", "mariadb" -> new MysqlRewrites();
            default -> Rewrites.NONE;
        };
    }

    /** Its rules, in the order in which they are asked. */
    public List<Rule> rules() {
        return rules;
    }

    /** What there is to say of every rule of every engine, by its id; with each the engines that it is for. */
    public static Map<About, List<String>> everything() {
        Map<About, List<String>> all = new LinkedHashMap<>();
        for (String engine : ENGINES) {
            for (Rule rule : of(engine).rules()) {
                all.computeIfAbsent(rule.about(), about -> new ArrayList<>()).add(engine);
            }
        }
        all.put(MALFORMED_SUPPRESSION, ENGINES);
        all.put(UNUSED_SUPPRESSION, ENGINES);
        return all;
    }

    /** Whether there is a rule of this id on any engine. */
    public static boolean knows(String id) {
        return everything().keySet().stream().anyMatch(about -> about.id().equals(id));
    }

    /** The rule whose id looks most like this one. */
    public static Optional<String> nearest(String id) {
        return Nearest.to(id, everything().keySet().stream().map(About::id).toList());
    }
}
