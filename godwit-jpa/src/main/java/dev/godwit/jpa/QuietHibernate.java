package dev.godwit.jpa;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate from logging while its metadata is made: it would tell how it starts, on whatever its class path logs to, and the output
 * belongs to Godwit. What is wrong with entities it throws.
 */
final class QuietHibernate {

    /** Read by JBoss Logging, which Hibernate logs through, when it is first used. */
    private static final String PROVIDER = "org.jboss.logging.provider";

    private final Logger logger = Logger.getLogger("org.hibernate");
    private final Optional<Level> level = Optional.ofNullable(logger.getLevel());
    private final Optional<String> provider = Optional.ofNullable(System.getProperty(PROVIDER));

    <T> T during(Supplier<T> work) {
        logger.setLevel(Level.OFF);
        if (provider.isEmpty()) {
            System.setProperty(PROVIDER, "jdk");
        }
        try {
            return work.get();
        } finally {
            logger.setLevel(level.orElse(null));
            if (provider.isEmpty()) {
                System.clearProperty(PROVIDER);
            }
        }
    }
}
