package dev.godwit.dialect.postgresql;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One query for all that is kept as statements. Its parts are written with short forms: <code>{name n.nspname x.relname}</code> is a name
 * as statements have it, <code>{in c.relnamespace}</code> the condition that a schema is read, <code>{own pg_type t.oid}</code> the one
 * that something does not come with another thing, and {@code {user o.oid}} the one that it is not the server's own.
 */
final class PostgresqlDefinitionQuery {

    /** Stands between statements. */
    static final String SEPARATOR = "\u001f";

    /** The first object id that is not one of the server's own (transam.h). */
    private static final int FIRST_OF_USERS = 16384;

    private static final Pattern SHORT = Pattern.compile("\\{(name|in|own|user) ([\\w.]+)(?: ([\\w.]+))?}");

    private final PostgresqlCatalogue catalogue;

    PostgresqlDefinitionQuery(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The query over these parts. Each has the columns {@code kind}, {@code standing}, {@code place} and {@code name} of the thing,
     * {@code relation} it belongs to as an object id, the array {@code made} of statements that make it and {@code ended} that end it.
     */
    String of(List<String> parts) {
        return "SELECT d.kind, d.standing, d.place, d.name, d.relation, array_to_string(d.made, E'\\x1f') AS made,"
                + " array_to_string(d.ended, E'\\x1f') AS ended FROM ("
                + String.join(" UNION ALL ", parts.stream().map(this::written).toList())
                + ") AS d (kind, standing, place, name, relation, made, ended) ORDER BY d.kind, d.place, d.name";
    }

    private String written(String part) {
        Matcher matcher = SHORT.matcher(part);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(meaning(found)));
    }

    private String meaning(MatchResult found) {
        String first = found.group(2);
        return switch (found.group(1)) {
            case "name" ->
                "(CASE WHEN " + first + " = current_schema() THEN '' ELSE quote_ident(" + first
                        + ") || '.' END || quote_ident(" + found.group(3) + "))";
            case "in" -> catalogue.in(first);
            case "own" -> PostgresqlCatalogue.ofItsOwn(first, found.group(3)).substring(" AND ".length());
            default -> first + " >= " + FIRST_OF_USERS;
        };
    }
}
