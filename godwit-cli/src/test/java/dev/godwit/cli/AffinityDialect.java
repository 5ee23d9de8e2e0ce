package dev.godwit.cli;

import org.hibernate.community.dialect.SQLiteDialect;

/**
 * Hibernate's community dialect of SQLite without the comparison of types. In SQLite they are names with an affinity: a key that numbers
 * itself has to be an {@code integer} and never is a {@code bigint}, and the driver calls a {@code datetime} a {@code varchar}. What is
 * left to validate is that all tables and columns are there; rows are written and read as on all engines.
 */
public final class AffinityDialect extends SQLiteDialect {

    @Override
    public boolean equivalentTypes(int one, int other) {
        return true;
    }
}
