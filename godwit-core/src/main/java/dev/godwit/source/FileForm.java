package dev.godwit.source;

import dev.godwit.migration.Script;
import dev.godwit.sql.TextSource;
import java.util.Optional;

/** How the migrations of a target are written that does not speak SQL. Immutable and thread-safe. */
public interface FileForm {

    /** The ending of its files, for example {@code .json}. */
    String extension();

    /** How messages name what these files hold, for example {@code MongoDB commands in JSON}. */
    String display();

    /**
     * Reads one file.
     *
     * @throws dev.godwit.error.GodwitException with the place of what is wrong in it
     */
    Directions read(TextSource file);

    /** A whole file as one script, for seeds. */
    Script seed(TextSource file);

    /** Both ways of a migration. */
    record Directions(Script up, Optional<Script> down) {}
}
