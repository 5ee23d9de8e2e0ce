package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.junit.GodwitTest.Lifetime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fills the parameters of a {@link GodwitTest}. A database is made when the first of them is asked for, and dropped after the test. */
final class GodwitExtension implements ParameterResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(DataSource.class, Connection.class, Godwit.class, FreshDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return TYPES.contains(type) || (type == String.class && parameter.isAnnotated(DatabaseUrl.class));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Lent lent = lent(context);
        if (type == DataSource.class) {
            return lent.database().dataSource();
        } else if (type == Connection.class) {
            return connection(lent);
        } else if (type == Godwit.class) {
            return lent.database().godwit();
        } else if (type == FreshDatabase.class) {
            return lent.database();
        }
        return lent.database().url();
    }

    private static Connection connection(Lent lent) {
        try {
            return lent.connection();
        } catch (SQLException e) {
            throw new ParameterResolutionException("No connection to the test's database: " + e.getMessage(), e);
        }
    }

    private static Lent lent(ExtensionContext context) {
        Optional<GodwitTest> onMethod =
                context.getTestMethod().flatMap(method -> AnnotationSupport.findAnnotation(method, GodwitTest.class));
        GodwitTest test = onMethod.or(() -> onClass(context)).orElseThrow();
        ExtensionContext owner = owner(test, onMethod.isPresent(), context);
        return owner.getStore(Namespace.create(GodwitExtension.class))
                .getOrComputeIfAbsent(
                        owner.getUniqueId(), absent -> TestRun.of(context).lend(test), Lent.class);
    }

    /** That of the class itself, or of the one around it. */
    private static Optional<GodwitTest> onClass(ExtensionContext context) {
        Optional<GodwitTest> found =
                context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, GodwitTest.class));
        return found.or(() -> context.getParent().flatMap(GodwitExtension::onClass));
    }

    private static ExtensionContext owner(GodwitTest test, boolean onMethod, ExtensionContext context) {
        if (test.lifetime() == Lifetime.METHOD || onMethod) {
            if (context.getTestMethod().isEmpty()) {
                throw new ParameterResolutionException("A constructor, @BeforeAll or @AfterAll can only take a database"
                        + " that lasts as long as the class: @GodwitTest(lifetime = CLASS).");
            }
            return context;
        }
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }
}
