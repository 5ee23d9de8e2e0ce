package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.read.Row;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A domain as statements; rules without a name of somebody's lie in the first of them. */
record H2Domain(H2Catalogue catalogue, QualifiedName name) {

    static final String KIND = "domain";

    /** A condition for its values. */
    record Rule(String name, String condition) {}

    /**
     * What makes and ends it.
     *
     * @param row of {@code INFORMATION_SCHEMA.DOMAINS}
     * @param parent the domain that it is made of, if it is of one
     */
    Definition definition(Row row, DataType type, Optional<QualifiedName> parent, List<Rule> rules)
            throws SQLException {
        Names names = catalogue.names();
        H2Literals literals = new H2Literals();
        String domain = names.of(name);
        StringBuilder create = new StringBuilder("CREATE DOMAIN " + domain + " AS "
                + parent.map(names::of).orElseGet(() -> new H2Types(names, literals).of(type)));
        row.said("DOMAIN_DEFAULT").ifPresent(value -> create.append(" DEFAULT ").append(here(value)));
        row.said("DOMAIN_ON_UPDATE")
                .ifPresent(value -> create.append(" ON UPDATE ").append(here(value)));
        List<String> statements = new ArrayList<>();
        for (Rule rule : rules) {
            String check = "CHECK (" + here(rule.condition()) + ")";
            if (H2Reader.isGiven(rule.name())) {
                create.append(' ').append(check);
            } else {
                statements.add("ALTER DOMAIN " + domain + " ADD CONSTRAINT " + names.of(name.beside(rule.name())) + " "
                        + check);
            }
        }
        row.said("REMARKS")
                .ifPresent(text -> statements.add("COMMENT ON DOMAIN " + domain + " IS " + literals.text(text)));
        statements.add(0, create.toString());
        return new Definition(
                KIND, name, Optional.empty(), Definition.Standing.THING, statements, List.of("DROP DOMAIN " + domain));
    }

    private String here(String sql) {
        return catalogue.withoutCurrentSchema(sql);
    }
}
