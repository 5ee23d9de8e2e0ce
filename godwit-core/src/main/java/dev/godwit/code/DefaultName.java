package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Locale;

/** The names that Knex gives to rules and indexes: {@code users_email_unique}. Its schema does not count. */
final class DefaultName {

    private DefaultName() {}

    static String of(QualifiedName table, List<String> columns, String kind) {
        return (table.name().replace('.', '_').replace('-', '_') + "_" + String.join("_", columns) + "_" + kind)
                .toLowerCase(Locale.ROOT);
    }
}
