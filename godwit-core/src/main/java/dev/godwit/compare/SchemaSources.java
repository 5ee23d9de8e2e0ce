package dev.godwit.compare;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how people name the source of a structure. Immutable. */
public final class SchemaSources {

    private final List<SchemaLanguage> languages;
    private final Path base;

    /**
     * Sources in SQL and in these languages.
     *
     * @param base what paths are relative to
     */
    public SchemaSources(List<SchemaLanguage> languages, Path base) {
        this.languages = List.copyOf(languages);
        this.base = base;
    }

    /** Reads {@code empty}, {@code migrations[:DIR]}, {@code db[:URL]}, {@code sql:FILE-or-DIR} and what the languages add. */
    public SchemaSource parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "empty" -> new SchemaSource.Empty();
            case "migrations" -> new SchemaSource.Migrations(rest.isEmpty() ? List.of() : List.of(rest));
            case "db" -> new SchemaSource.Database(rest.isEmpty() ? Optional.empty() : Optional.of(rest));
            case "sql" -> new SchemaSource.SqlFiles(base.resolve(required(text, rest)));
            default ->
                languages.stream()
                        .filter(language -> language.kind().equals(kind))
                        .findFirst()
                        .map(language -> declared(language, text, required(text, rest)))
                        .orElseThrow(() -> wrong("`" + text + "` is no source of a structure."));
        };
    }

    /** Reads what {@code schema} in a configuration says: a source, or a file or directory whose language its name tells. */
    public SchemaSource wanted(String text) {
        Path path = base.resolve(text);
        for (SchemaLanguage language : languages) {
            if (language.reads(path)) {
                return declared(language, text, text);
            }
        }
        boolean sql = !text.startsWith("sql:") && (text.endsWith(".sql") || Files.isDirectory(path));
        return sql ? new SchemaSource.SqlFiles(path) : parse(text);
    }

    private SchemaSource declared(SchemaLanguage language, String text, String rest) {
        return new SchemaSource.Declared(text, language.read(rest, base));
    }

    private String required(String text, String rest) {
        if (rest.isEmpty()) {
            throw wrong("`" + text + "` names nothing behind the colon.");
        }
        return rest;
    }

    private GodwitException wrong(String message) {
        String forms = Stream.concat(
                        Stream.of("empty", "migrations", "migrations:DIR", "db", "db:URL", "sql:FILE-or-DIR"),
                        languages.stream().map(SchemaLanguage::form))
                .collect(Collectors.joining(", "));
        return GodwitException.of(ErrorCode.USAGE, message)
                .hint("Write one of: " + forms + ".")
                .build();
    }
}
