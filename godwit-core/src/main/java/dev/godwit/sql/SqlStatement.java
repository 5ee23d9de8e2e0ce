package dev.godwit.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement (on SQL Server, one batch) as it stands in a file.
 *
 * <p>The text is an exact piece of the file: from the first character that counts to the last, without the terminator. Blanks and
 * line comments in front of it are left out; block comments in front of it and all comments inside and behind it up to the
 * terminator are kept. This is what psql 15 and newer send, and it keeps hints in a first comment working (pg_hint_plan, MySQL).
 *
 * @param text what is sent to the server
 * @param start where its first character stands in the file
 * @param head its first words
 * @param data the data lines that follow {@code COPY … FROM stdin}
 * @param values what it is sent with in place of its {@code ?}, null for NULL; without values a {@code ?} is a character like any other
 */
public record SqlStatement(
        String text, Position start, StatementHead head, Optional<InlineData> data, List<@Nullable Object> values) {

    public SqlStatement {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A statement without values. */
    public SqlStatement(String text, Position start, StatementHead head, Optional<InlineData> data) {
        this(text, start, head, data, List.of());
    }

    /** Where a character of the text stands in the file; an offset beyond the text means its end. */
    public Position positionOf(int offsetInText) {
        int offset = Math.max(0, Math.min(offsetInText, text.length()));
        LineCounter lines = LineCounter.from(start);
        lines.count(text.toCharArray(), 0, offset);
        return lines.position(start.offset() + offset);
    }
}
