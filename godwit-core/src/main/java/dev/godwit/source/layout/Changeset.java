package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.sql.Splitting;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One changeset while its file is read. Not thread-safe. */
final class Changeset {
    private final ChangesetHeader header;
    private final ScriptBuilder up = new ScriptBuilder();
    private final Rollback rollback;
    private final Splitting splitting;
    private @Nullable GodwitException refusal;

    Changeset(ChangesetHeader header) {
        this.header = header;
        this.splitting = splitting("splitStatements", "endDelimiter");
        this.rollback = new Rollback(header.file(), splitting("rollbackSplitStatements", "rollbackEndDelimiter"));
        if (!header.flag("failOnError", true)) {
            refuse(
                    header.line(),
                    "failOnError:false is not supported: a failed migration always stops the run.",
                    "Make the SQL so that it cannot fail, for example with IF EXISTS, and remove the attribute.");
        }
        refuseOther("runWith", "jdbc", "Godwit sends SQL itself and starts no other client.");
        refuseOther("runOrder", "", "A changeset runs where it stands in its file.");
    }

    private void refuseOther(String attribute, String accepted, String why) {
        String value = header.text(attribute);
        if (!value.isEmpty() && !value.equalsIgnoreCase(accepted)) {
            refuse(header.line(), attribute + ":" + value + " is not supported.", why + " Remove the attribute.");
        }
    }

    private Splitting splitting(String split, String delimiter) {
        String end = header.text(delimiter);
        if (!header.flag(split, true)) {
            return Splitting.none();
        }
        if (end.isEmpty() || end.equals(";")) {
            return Splitting.lexer();
        }
        try {
            return Splitting.delimiter(end);
        } catch (IllegalArgumentException e) {
            throw header.malformed(
                    delimiter,
                    "\"" + end + "\" is neither a plain delimiter nor a regular expression.",
                    "Correct " + delimiter + ".");
        }
    }

    /** Notes why this changeset cannot be run; told only to runs that it counts for. */
    void refuse(Line line, String message, String hint) {
        if (refusal == null) {
            refusal = GodwitException.of(ErrorCode.MIGRATION_MALFORMED, message)
                    .at(header.file().place(line.number()))
                    .hint(hint)
                    .build();
        }
    }

    void text(Stretch stretch, long end) {
        stretch.cut(end, up, splitting);
    }

    Rollback rollback() {
        return rollback;
    }

    EngineList engines() {
        return EngineList.parse(header.text("dbms"));
    }

    /**
     * The finished changeset.
     *
     * @param mariadbApart see {@link EngineList}
     */
    Draft draft(boolean mariadbApart) {
        TransactionMode transaction =
                header.flag("runInTransaction", true) ? TransactionMode.AUTO : TransactionMode.OFF;
        Sections sections = new Sections(up.transaction(transaction).build(), rollback.script(transaction));
        return new Draft(
                new Version(header.author() + ":" + header.id()),
                "",
                kind(),
                Optional.empty(),
                () -> sections,
                header.file().place(header.line().number()),
                header.file().origin(),
                condition(mariadbApart),
                Optional.ofNullable(refusal));
    }

    private MigrationKind kind() {
        if (header.flag("runAlways", false)) {
            return MigrationKind.ALWAYS;
        }
        return header.flag("runOnChange", false) ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED;
    }

    private Condition condition(boolean mariadbApart) {
        Set<String> labels = new HashSet<>();
        for (String label : header.text("labels").split(",")) {
            if (!label.isBlank()) {
                labels.add(label.strip());
            }
        }
        return new Condition(
                header.flag("ignore", false), contexts(), labels, engines().mariadbApart(mariadbApart));
    }

    private String contexts() {
        String contexts =
                header.text("contextFilter").isEmpty() ? header.text("context") : header.text("contextFilter");
        if (contexts.isEmpty()) {
            return "";
        }
        try {
            return NameExpression.parse(contexts).text();
        } catch (IllegalArgumentException e) {
            throw header.malformed("context", String.valueOf(e.getMessage()), "Correct the expression.");
        }
    }
}
