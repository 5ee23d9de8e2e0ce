package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** What PostgreSQL says in defaults. */
record PostgresqlDefaults(Names names, Literals literals) implements Defaults.Words {

    @Override
    public String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    @Override
    public String uuid(Optional<DataType> type) {
        return "gen_random_uuid()";
    }

    @Override
    public String next(QualifiedName sequence) {
        return "nextval(" + literals.text(names.of(sequence)) + ")";
    }
}
