package dev.godwit.jpa.hibernate;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Optional;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;

/**
 * Constraints of Bean Validation, as Hibernate puts them on columns. It does so when it starts as a whole, in an integrator of its own that
 * comes first; so it is started, and stopped right behind that.
 */
final class BeanValidation implements Integrator {

    private static final String API = "jakarta/validation/Validation.class";

    /** What stops it. */
    private static final class Done extends RuntimeException {

        private static final long serialVersionUID = 1;

        Done() {
            super("The columns have their constraints.", null, false, false);
        }
    }

    /** Whether entities may have such constraints. */
    static boolean isThere(ClassLoader loader) {
        return loader.getResource(API) != null;
    }

    /** Puts them on the columns. */
    void apply(Metadata metadata) {
        try (SessionFactory factory = metadata.buildSessionFactory()) {
            throw new IllegalStateException("Hibernate has started without its integrators: " + factory);
        } catch (Done done) {
            // As intended.
        } catch (HibernateException e) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "The constraints of Bean Validation cannot be read: " + e.getMessage()
                                    + Optional.ofNullable(e.getCause())
                                            .map(cause -> ": " + cause.getMessage())
                                            .orElse(""))
                    .hint(
                            "Name its provider in `classpath:` in godwit.yaml with all that it needs, an implementation of Jakarta"
                                    + " Expression Language for example, or write ?jakarta.persistence.validation.mode=none.")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        throw new Done();
    }
}
