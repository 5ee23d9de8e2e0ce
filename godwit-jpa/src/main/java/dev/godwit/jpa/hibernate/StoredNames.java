package dev.godwit.jpa.hibernate;

import dev.godwit.schema.QualifiedName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Names as the engine stores them, whatever case the entities have.
 *
 * @param engine PostgreSQL and H2 change the case of what is not quoted, each in its way
 */
record StoredNames(String engine) {

    /** The schemas that names without one are in, unless a connection says otherwise. */
    private static final Set<String> USUAL = Set.of("public", "PUBLIC", "dbo", "main");

    String of(String name, boolean quoted) {
        if (quoted) {
            return name;
        }
        return switch (engine) {
            case "postgresql" -> name.toLowerCase(Locale.ROOT);
            case "h2" -> name.toUpperCase(Locale.ROOT);
            default -> name;
        };
    }

    String of(Column column) {
        return of(column.getName(), column.isQuoted());
    }

    /** A name of Hibernate's, in backticks where it is quoted. */
    String ofWritten(String name) {
        Identifier identifier = Identifier.toIdentifier(name);
        return of(identifier.getText(), identifier.isQuoted());
    }

    /** A name of Hibernate's without its quotes. */
    static String bare(String name) {
        return Identifier.toIdentifier(name).getText();
    }

    QualifiedName of(Table table) {
        return qualified(schema(table), table.getNameIdentifier());
    }

    QualifiedName qualified(Optional<Identifier> schema, Identifier name) {
        return new QualifiedName(
                schema.map(place -> of(place.getText(), place.isQuoted())).filter(place -> !USUAL.contains(place)),
                of(name.getText(), name.isQuoted()));
    }

    /** The schema that a table is put into; MySQL's databases are catalogues to Hibernate. */
    static Optional<Identifier> schema(Table table) {
        return Optional.ofNullable(table.getSchemaIdentifier())
                .or(() -> Optional.ofNullable(table.getCatalogIdentifier()));
    }
}
