package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Timestamp;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** What SQL Server says in defaults. */
record SqlserverDefaults(Names names) implements Defaults.Words {

    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public String now(Optional<DataType> type) {
        boolean zoned = type.isPresent() && type.get() instanceof Timestamp timestamp && timestamp.zoned();
        return zoned ? "SYSDATETIMEOFFSET()" : "SYSDATETIME()";
    }

    @Override
    public String uuid(Optional<DataType> type) {
        return "NEWID()";
    }

    @Override
    public String next(QualifiedName sequence) {
        return "NEXT VALUE FOR " + names.of(sequence);
    }
}
