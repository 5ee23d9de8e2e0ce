package dev.godwit.jpa.hibernate;

import dev.godwit.jpa.EntityRequest;
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
 * @param usualSchema that of what names none, where it is not that of the connection
 */
record StoredNames(String engine, Optional<Identifier> usualSchema) {

    /** The schemas that names without one are in, unless a connection says otherwise. */
    private static final Set<String> USUAL = Set.of("public", "PUBLIC", "dbo", "main");

    /** For entities whose settings may name a schema for all. */
    static StoredNames of(EntityRequest request) {
        StoredNames plain = new StoredNames(request.engine(), Optional.empty());
        Optional<Identifier> schema = Optional.ofNullable(request.settings().get("hibernate.default_schema"))
                .filter(name -> plain.hasSchemas())
                .map(Identifier::toIdentifier);
        return new StoredNames(request.engine(), schema);
    }

    /** Whether tables can be put into a schema beside others; what MySQL calls a schema is a database. */
    boolean hasSchemas() {
        return !engine.equals("mysql") && !engine.equals("mariadb") && !engine.equals("sqlite");
    }

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
                schema.or(() -> usualSchema)
                        .map(place -> of(place.getText(), place.isQuoted()))
                        .filter(place -> !USUAL.contains(place)),
                of(name.getText(), name.isQuoted()));
    }

    /** The schema that a table is put into; MySQL's databases are catalogues to Hibernate. */
    static Optional<Identifier> schema(Table table) {
        return Optional.ofNullable(table.getSchemaIdentifier())
                .or(() -> Optional.ofNullable(table.getCatalogIdentifier()));
    }
}
