package dev.godwit.schema.change;

import java.util.Optional;

/**
 * A statement of one engine, for what has no value of its own.
 *
 * @param sql as it is sent
 * @param undo the statement that undoes it, where there is one
 */
public record RawSql(String sql, Optional<String> undo) implements Change {

    @Override
    public String kind() {
        return "raw";
    }

    @Override
    public Optional<Change> inverse() {
        return undo.map(back -> new RawSql(back, Optional.of(sql)));
    }

    /** It is not known what it does. */
    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public String text() {
        return "run " + sql;
    }
}
