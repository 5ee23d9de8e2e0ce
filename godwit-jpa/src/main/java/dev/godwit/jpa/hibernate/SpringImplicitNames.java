package dev.godwit.jpa.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;

/**
 * Names as Spring Boot has them: a join table is called by the table of its owner and the attribute (Spring Boot documentation, “Configure
 * Hibernate Naming Strategy”).
 */
final class SpringImplicitNames extends ImplicitNames {

    private static final long serialVersionUID = 1;

    SpringImplicitNames(GeneratedNames generated) {
        super(generated);
    }

    @Override
    public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
        String attribute = transformAttributePath(source.getAssociationOwningAttributePath());
        return toIdentifier(source.getOwningPhysicalTableName() + "_" + attribute, source.getBuildingContext());
    }
}
