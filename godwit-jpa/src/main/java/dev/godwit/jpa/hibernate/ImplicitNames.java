package dev.godwit.jpa.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;

/** Names by the specification, remembering which of those of rules and indexes nobody gave. */
class ImplicitNames extends ImplicitNamingStrategyJpaCompliantImpl {

    private static final long serialVersionUID = 1;

    private final transient GeneratedNames generated;

    ImplicitNames(GeneratedNames generated) {
        this.generated = generated;
    }

    @Override
    public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
        return noted(source, super.determineForeignKeyName(source));
    }

    @Override
    public Identifier determineUniqueKeyName(ImplicitUniqueKeyNameSource source) {
        return noted(source, super.determineUniqueKeyName(source));
    }

    @Override
    public Identifier determineIndexName(ImplicitIndexNameSource source) {
        return noted(source, super.determineIndexName(source));
    }

    private Identifier noted(ImplicitConstraintNameSource source, Identifier name) {
        return source.getUserProvidedIdentifier() == null ? generated.generated(name) : name;
    }
}
