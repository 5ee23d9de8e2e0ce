package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.diff.Alterations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Domains get other defaults and rules in place, composite types more attributes at their end (manual, {@code ALTER DOMAIN}, {@code ALTER
 * TYPE}). All else needs a new type.
 */
final class PostgresqlAlterations implements Alterations {

    private static final String DOMAIN = "domain";
    private static final String COMPOSITE = "composite type";

    private final PostgresqlLiterals literals = new PostgresqlLiterals();

    @Override
    public Optional<List<String>> inPlace(Definition was, Definition to, boolean contained) {
        if (!was.kind().equals(to.kind()) || !was.name().equals(to.name())) {
            return Optional.empty();
        } else if (was.kind().equals(DOMAIN)) {
            return PostgresqlDomain.of(was)
                    .become(PostgresqlDomain.of(to))
                    .filter(statements -> !contained || statements.stream().noneMatch(PostgresqlAlterations::isProven));
        }
        return was.kind().equals(COMPOSITE) ? grown(was, to) : Optional.empty();
    }

    /** Whether the server looks at all values of the domain, which it refuses where other values hold them. */
    private static boolean isProven(String statement) {
        return statement.endsWith(" SET NOT NULL")
                || (statement.contains(" ADD CONSTRAINT ") && !statement.endsWith(" NOT VALID"));
    }

    private static Optional<List<String>> grown(Definition was, Definition to) {
        List<String> old = attributes(was);
        List<String> more = attributes(to);
        if (more.size() < old.size() || !more.subList(0, old.size()).equals(old)) {
            return Optional.empty();
        }
        String alter = "ALTER TYPE " + written(to) + " ADD ATTRIBUTE ";
        return Optional.of(more.subList(old.size(), more.size()).stream()
                .map(attribute -> alter + attribute)
                .toList());
    }

    /** The name in front of {@code AS}, as the server writes it. */
    private static String written(Definition type) {
        TokenText text = TokenText.of(type.create().get(0), new PostgresqlSyntax());
        return text.text()
                .substring(
                        text.tokens().get(2).offset(),
                        text.tokens().get(text.find("AS")).offset())
                .strip();
    }

    /** As {@link PostgresqlTypeDefinitions} writes them, a line each. */
    private static List<String> attributes(Definition composite) {
        String create = composite.create().get(0);
        int from = create.indexOf("(\n");
        List<String> attributes = new ArrayList<>();
        if (from > 0) {
            for (String line :
                    create.substring(from + 2, create.lastIndexOf("\n)")).split(",\n")) {
                attributes.add(line.strip());
            }
        }
        return attributes;
    }

    @Override
    public Optional<Aside> aside(Definition type, QualifiedName name) {
        if (!type.kind().equals(DOMAIN) && !type.kind().equals(COMPOSITE)) {
            return Optional.empty();
        }
        String word = type.kind().equals(DOMAIN) ? "DOMAIN " : "TYPE ";
        List<String> create = type.create().stream()
                .map(sql -> Mentions.renamed(sql, type.name().name(), name.name()))
                .toList();
        Definition aside = new Definition(
                type.kind(), name, type.on(), type.standing(), create, List.of("DROP " + word + named(name)));
        return Optional.of(new Aside(
                aside, "ALTER " + word + named(type.name()) + " RENAME TO " + literals.identifier(name.name())));
    }

    @Override
    public boolean commentsOnIndexes() {
        return true;
    }

    /** A domain is cast by way of the type below it, arrays by the elements (manual, {@code CREATE CAST}). */
    @Override
    public Optional<Definition> cast(Definition aside, Definition was, Definition to) {
        if (!was.kind().equals(COMPOSITE)) {
            return Optional.empty();
        }
        String from = named(aside.name());
        String function = named(aside.name().beside(aside.name().name() + "_cast")) + "(" + from + ")";
        String cast = "CAST (" + from + " AS " + named(to.name()) + ")";
        return Optional.of(new Definition(
                "cast of",
                aside.name(),
                Optional.empty(),
                Definition.Standing.THING,
                List.of(
                        "CREATE FUNCTION " + function + " RETURNS " + named(to.name()) + " LANGUAGE sql AS "
                                + literals.text("SELECT " + row("$1", was, to)),
                        "CREATE " + cast + " WITH FUNCTION " + function),
                List.of("DROP " + cast, "DROP FUNCTION " + function)));
    }

    @Override
    public String converted(String column, boolean many, Definition was, Definition to) {
        String value = literals.identifier(column);
        if (many || was.kind().equals(DOMAIN)) {
            return value + "::" + named(to.name()) + (many ? "[]" : "");
        }
        return row(value, was, to);
    }

    /** A composite value put together from the attributes of another one; those that are new are NULL. */
    private String row(String value, Definition was, Definition to) {
        List<String> old = names(was);
        String row = names(to).stream()
                .map(name -> old.contains(name) ? "(" + value + ")." + name : "NULL")
                .collect(Collectors.joining(", "));
        return "CASE WHEN " + value + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW(" + row + ")::" + named(to.name())
                + " END";
    }

    private static List<String> names(Definition composite) {
        return attributes(composite).stream()
                .map(line -> TokenText.of(line, new PostgresqlSyntax())
                        .tokens()
                        .get(0)
                        .text())
                .toList();
    }

    private String named(QualifiedName name) {
        return name.schema().map(schema -> literals.identifier(schema) + ".").orElse("")
                + literals.identifier(name.name());
    }
}
