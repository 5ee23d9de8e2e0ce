package dev.godwit.shadow;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What is tried in a schema beside other people's must not name theirs: it would change them. A text that does, or that says where names
 * are looked for, and a program, of which it cannot be known, are refused before anything runs.
 *
 * @param others the schemas that hold other things; none where the scratch database holds nothing else
 */
public record OwnSchemaOnly(Set<String> others) {

    /** A database of its own. */
    static final OwnSchemaOnly FREE = new OwnSchemaOnly(Set.of());

    private static final Pattern SEARCH_PATH = Pattern.compile("search_path", Pattern.CASE_INSENSITIVE);

    public OwnSchemaOnly {
        others = Set.copyOf(others);
    }

    /**
     * Refuses migrations and callbacks that may not run there.
     *
     * @param files reads them; not asked where nothing is refused
     */
    public void check(Supplier<Catalog> files) {
        if (others.isEmpty()) {
            return;
        }
        Catalog catalog = files.get();
        for (Migration migration : catalog.migrations()) {
            check(migration.file(), migration.up());
            migration.down().ifPresent(down -> check(migration.file(), down));
        }
        catalog.callbacks().forEach(callback -> check(callback.file(), callback.script()));
    }

    private void check(String file, Script script) {
        if (script.program().isPresent()) {
            throw refused(file, "is a program, which may name any schema");
        }
        for (Segment segment : script.segments()) {
            check(file, segment.text().text());
        }
    }

    /** Refuses a text that may not run there. */
    public void check(String file, String sql) {
        if (others.isEmpty()) {
            return;
        }
        if (SEARCH_PATH.matcher(sql).find()) {
            throw refused(file, "says search_path");
        }
        for (String schema : others) {
            Pattern mention =
                    Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(schema) + "\"?\\s*\\.", Pattern.CASE_INSENSITIVE);
            if (mention.matcher(sql).find()) {
                throw refused(file, "names the schema " + schema);
            }
        }
    }

    private static GodwitException refused(String file, String what) {
        return GodwitException.of(
                        ErrorCode.REFUSED,
                        file + " " + what + ", and no scratch database of its own can be created to try it in.")
                .state("Nothing was run.")
                .hint(
                        "Let the user create databases, or give `shadow:` in godwit.yaml: the URL of a server where it can.")
                .build();
    }
}
