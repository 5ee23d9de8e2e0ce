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
 * @param directives the lines {@code -- migrate:word} in front of it; the one line that it was made of where it {@linkplain
 *     #isAssertion() is an assertion}
 */
public record SqlStatement(
        String text,
        Position start,
        StatementHead head,
        Optional<InlineData> data,
        List<@Nullable Object> values,
        List<Directive> directives) {

    public SqlStatement {
        values = values.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
        directives = List.copyOf(directives);
    }

    /** A statement without directives. */
    public SqlStatement(
            String text, Position start, StatementHead head, Optional<InlineData> data, List<@Nullable Object> values) {
        this(text, start, head, data, values, List.of());
    }

    /** A statement without values and directives. */
    public SqlStatement(String text, Position start, StatementHead head, Optional<InlineData> data) {
        this(text, start, head, data, List.of());
    }

    /** The directive of this word, if it has one; a script that has two of them is refused when it is read. */
    public Optional<Directive> directive(Directive.Word word) {
        return directives.stream().filter(d -> d.word() == word).findFirst();
    }

    /** Whether it is the query of a {@code -- migrate:assert} line, which is run for its answer. */
    public boolean isAssertion() {
        return directive(Directive.Word.ASSERT).isPresent();
    }

    /** Whether its answer must be known before the next one is sent. */
    public boolean isGuarded() {
        return isAssertion() || directive(Directive.Word.EXPECT).isPresent();
    }

    /** The same statement with other texts at the same places, as with the values of placeholders. */
    public SqlStatement with(String otherText, List<Directive> otherDirectives) {
        return new SqlStatement(otherText, start, head, data, values, otherDirectives);
    }

    /** Where a character of the text stands in the file; an offset beyond the text means its end. */
    public Position positionOf(int offsetInText) {
        int offset = Math.max(0, Math.min(offsetInText, text.length()));
        LineCounter lines = LineCounter.from(start);
        lines.count(text.toCharArray(), 0, offset);
        return lines.position(start.offset() + offset);
    }
}
