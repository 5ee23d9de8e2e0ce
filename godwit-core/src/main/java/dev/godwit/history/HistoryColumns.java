package dev.godwit.history;

import dev.godwit.dialect.ColumnTypes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of Godwit's own tables: the one place that the tables, their reading and their reference page come from. */
public final class HistoryColumns {

    /** One column. */
    record Column(String name, Function<ColumnTypes, String> type, String constraint, String meaning) {}

    /** {@code godwit_history}: one row per applied migration. */
    static final List<Column> HISTORY = List.of(
            new Column(
                    "version",
                    ColumnTypes::key,
                    "NOT NULL PRIMARY KEY",
                    "identity of the migration; R__name for a repeatable one"),
            new Column("name", ColumnTypes::string, "NOT NULL", "its name when it was applied"),
            new Column(
                    "kind",
                    ColumnTypes::key,
                    "NOT NULL",
                    "versioned or repeatable; baseline or marked, which are never undone"),
            new Column("seq", ColumnTypes::integer, "NOT NULL", "ascending in the order of application"),
            new Column(
                    "batch", ColumnTypes::integer, "NOT NULL", "the run that applied it; rollback undoes the highest"),
            new Column(
                    "state",
                    ColumnTypes::key,
                    "NOT NULL",
                    "applied; running, deferred, failed, undoing, undo-failed while only part of it is done"),
            new Column(
                    "checksum",
                    ColumnTypes::key,
                    "NOT NULL",
                    "of up and down as applied: algorithm number, colon, digest of their tokens"),
            new Column("file", ColumnTypes::string, "NOT NULL", "its file when it was applied"),
            new Column(
                    "file_crc",
                    ColumnTypes::string,
                    "",
                    "size and cyclic sums of that file; while they are the same, nothing was edited"),
            new Column("up_text", ColumnTypes::text, "", "the up that was applied; NULL above 1 MiB"),
            new Column("down_text", ColumnTypes::text, "", "how to undo it; NULL without a down or above 1 MiB"),
            new Column(
                    "applied_at", ColumnTypes::timestamp, "NOT NULL", "when it was applied or, while partial, begun"),
            new Column("applied_by", ColumnTypes::string, "NOT NULL", "user@host"),
            new Column("duration_ms", ColumnTypes::bigint, "NOT NULL", "how long it took, in milliseconds"),
            new Column("tool_version", ColumnTypes::key, "NOT NULL", "the Godwit that applied it"),
            new Column(
                    "journal_done",
                    ColumnTypes::integer,
                    "NOT NULL",
                    "statements done, where it is not one transaction"),
            new Column(
                    "journal_chain",
                    ColumnTypes::key,
                    "",
                    "digest of those statements, to recognise them in a mended file"),
            new Column(
                    "journal_doubt",
                    ColumnTypes::integer,
                    "",
                    "0-based number of a statement begun and not known to have ended"),
            new Column(
                    "journal_probe",
                    ColumnTypes::string,
                    "",
                    "what the catalogue looked like just before that statement"),
            new Column("error", ColumnTypes::text, "", "what the engine said, where it failed"));

    /** {@code godwit_event}: append-only, an undo included. */
    static final List<Column> EVENT = List.of(
            new Column("id", ColumnTypes::identity, "", "ascending"),
            new Column(
                    "kind",
                    ColumnTypes::key,
                    "NOT NULL",
                    "created, applied, deferred, undone, failed, undo-failed, baseline, resolved, repaired"),
            new Column("version", ColumnTypes::key, "", "the migration it is about"),
            new Column("name", ColumnTypes::string, "", "its name"),
            new Column("batch", ColumnTypes::integer, "", "its batch"),
            new Column("checksum", ColumnTypes::key, "", "its checksum"),
            new Column("happened_at", ColumnTypes::timestamp, "NOT NULL", "when"),
            new Column("done_by", ColumnTypes::string, "NOT NULL", "user@host"),
            new Column("duration_ms", ColumnTypes::bigint, "", "how long it took, in milliseconds"),
            new Column("tool_version", ColumnTypes::key, "NOT NULL", "the Godwit that did it"),
            new Column("detail", ColumnTypes::text, "", "the reason given, or the error"));

    /** {@code godwit_backfill}: one row per backfill that was begun. */
    static final List<Column> BACKFILL = List.of(
            new Column(
                    "name", ColumnTypes::key, "NOT NULL PRIMARY KEY", "as the migration names it, or after its place"),
            new Column("version", ColumnTypes::key, "NOT NULL", "the migration that it belongs to"),
            new Column("table_name", ColumnTypes::string, "NOT NULL", "whose rows are changed"),
            new Column("key_columns", ColumnTypes::string, "NOT NULL", "the key along which the table is walked"),
            new Column(
                    "state",
                    ColumnTypes::key,
                    "NOT NULL",
                    "deferred to a run of its own; running (also while nobody runs it), failed, completed"),
            new Column("processed", ColumnTypes::bigint, "NOT NULL", "rows behind it"),
            new Column("changed", ColumnTypes::bigint, "NOT NULL", "rows that the statement changed among them"),
            new Column("total", ColumnTypes::bigint, "NOT NULL", "rows at its beginning; an estimate for large tables"),
            new Column("batch", ColumnTypes::bigint, "NOT NULL", "how many rows the next batch has"),
            new Column(
                    "started",
                    ColumnTypes::timestamp,
                    "NOT NULL",
                    "when it was begun; while deferred, when it was deferred"),
            new Column("updated", ColumnTypes::timestamp, "NOT NULL", "when its last batch was committed"),
            new Column("completed", ColumnTypes::timestamp, "", "when it came to its end"),
            new Column("last_key", ColumnTypes::text, "", "the key of the last row behind it"),
            new Column("end_key", ColumnTypes::text, "", "the greatest key at its beginning, where it ends"),
            new Column("error", ColumnTypes::text, "", "what the engine said, where it failed"),
            new Column("wanted", ColumnTypes::key, "", "pause or abort, where somebody asked for it"),
            new Column(
                    "part_of",
                    ColumnTypes::key,
                    "",
                    "the backfill of whose rows this is a stretch that one of several workers is at; its row goes when it is done"),
            new Column(
                    "run",
                    ColumnTypes::key,
                    "NOT NULL",
                    "the run that may write this row; what an earlier one still has under way is undone"));

    private HistoryColumns() {}

    static String definition(List<Column> columns, ColumnTypes types) {
        return columns.stream()
                .map(c -> (c.name() + " " + c.type().apply(types) + " " + c.constraint()).strip())
                .collect(Collectors.joining(", "));
    }

    /** The reference page of the tables, in Markdown. */
    public static String markdown() {
        return table("godwit_history", HISTORY) + "\n" + table("godwit_event", EVENT) + "\n"
                + table("godwit_backfill", BACKFILL);
    }

    private static String table(String name, List<Column> columns) {
        return "## " + name + "\n\n| column | meaning |\n|---|---|\n"
                + columns.stream()
                        .map(c -> "| `" + c.name() + "` | " + c.meaning() + " |\n")
                        .collect(Collectors.joining());
    }
}
