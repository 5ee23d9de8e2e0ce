package dev.godwit.spring;

import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;

/**
 * Finds the migrations that are beans, and the database that each is for.
 *
 * @param beans all of the application
 */
record MigrationBeans(ListableBeanFactory beans) {

    /** All of them, for the only database. */
    List<Migration> all() {
        return beans.getBeansOfType(Migration.class).values().stream()
                .map(MigrationBeans::withoutProxy)
                .toList();
    }

    /** Those whose qualifier is the name of the database. */
    List<Migration> of(String database) {
        return BeanFactoryAnnotationUtils.qualifiedBeansOfType(beans, Migration.class, database).values().stream()
                .map(MigrationBeans::withoutProxy)
                .toList();
    }

    /**
     * Refuses those that no database would run.
     *
     * @throws GodwitException CONFIGURATION
     */
    void checkAllAreFor(Set<String> databases) {
        Set<String> homeless =
                new TreeSet<>(beans.getBeansOfType(Migration.class).keySet());
        for (String database : databases) {
            homeless.removeAll(BeanFactoryAnnotationUtils.qualifiedBeansOfType(beans, Migration.class, database)
                    .keySet());
        }
        if (!homeless.isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "The migration " + String.join(", ", homeless) + " does not say which database it is for.")
                    .state("Nothing was changed.")
                    .hint("Put @Qualifier with one of these names on it: " + String.join(", ", new TreeSet<>(databases))
                            + ".")
                    .build();
        }
    }

    /** A migration is known by the name of its class, which that of a proxy is not. */
    private static Migration withoutProxy(Migration bean) {
        return AopProxyUtils.getSingletonTarget(bean) instanceof Migration target ? target : bean;
    }
}
