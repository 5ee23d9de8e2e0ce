package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** What H2 says in defaults. */
record H2Defaults(Names names) implements Defaults.Words {

    @Override
    public String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** A plain string would become a JSON string. */
    @Override
    public String text(String literal, Optional<DataType> type) {
        return type.filter(DataType.Json.class::isInstance).isPresent() ? "JSON " + literal : literal;
    }

    @Override
    public String uuid(Optional<DataType> type) {
        return "RANDOM_UUID()";
    }

    @Override
    public String next(QualifiedName sequence) {
        return "NEXT VALUE FOR " + names.of(sequence);
    }
}
