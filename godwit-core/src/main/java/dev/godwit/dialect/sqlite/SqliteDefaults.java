package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** What SQLite says in defaults. */
final class SqliteDefaults implements Defaults.Words {

    /** Version 4, out of random bytes. */
    static final String RANDOM_UUID = "(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||"
            + " substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) ||"
            + " substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))";

    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public String uuid(Optional<DataType> type) {
        return RANDOM_UUID;
    }

    @Override
    public String next(QualifiedName sequence) {
        throw Unsupported.because("SQLite has no sequences.", "Use an integer primary key that numbers itself.");
    }

    @Override
    public String expression(String sql) {
        return "(" + sql + ")";
    }
}
