package dev.godwit.jpa;

import dev.godwit.compare.Declaration;
import dev.godwit.compare.DesiredSchema;
import dev.godwit.compare.ServerVersion;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Unread;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.Unsaid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The structure that JPA entities want, as Hibernate's own metadata has it. What JPA has no words for, and what entities seldom say, is left
 * open ({@link Unsaid}). Immutable and thread-safe; reads the class path anew each time.
 */
public final class JpaEntities implements DesiredSchema {

    private static final String ORM_XML = "META-INF/orm.xml";
    private static final String SPRING_BOOT = "org/springframework/boot/SpringApplication.class";

    /** Where nothing tells the server's version: one that has all that Hibernate may ask for. */
    private static final ServerVersion NEWEST = new ServerVersion(999, 0);

    private final JpaLocation location;
    private final List<Path> classPath;
    private final List<Path> aside;

    /**
     * Entities.
     *
     * @param classPath jars and directories with them and with what they use; if Hibernate is there, it is that Hibernate that reads them
     * @param aside the jars of a Hibernate for those that have none, where this class is loaded without
     */
    public JpaEntities(JpaLocation location, List<Path> classPath, List<Path> aside) {
        this.location = location;
        this.classPath = List.copyOf(classPath);
        this.aside = List.copyOf(aside);
    }

    @Override
    public Schema on(Dialect dialect) {
        return declared(dialect, NEWEST).schema();
    }

    /** Looks at classes only where none of them names a schema: to have Hibernate read them all takes its time. */
    @Override
    public List<String> namespaces(Dialect dialect) {
        boolean plain = location.settings().isEmpty()
                && location.mappings().isEmpty()
                && !isThere(ORM_XML)
                && !found().placed();
        return plain ? List.of() : on(dialect).namespaces();
    }

    private boolean isThere(String resource) {
        try (EntityLoader loader = EntityLoader.of(classPath, List.of())) {
            return loader.findResource(resource) != null;
        } catch (IOException e) {
            throw unclosed(e);
        }
    }

    private EntityFinder.Found found() {
        return new EntityFinder(classPath)
                .find(location.names(), !location.mappings().isEmpty());
    }

    @Override
    public Declaration declared(Dialect dialect, ServerVersion version) {
        EntityModel model = read(dialect.engine(), version);
        Unsaid unsaid = Unsaid.everything(model.invented())
                .withSameTypes(new SameTypes(dialect.engine()))
                .withCounting(new RowNumbers(dialect.engine()))
                .withOthers(location::isOfOthers);
        return new Declaration(
                location.checks() ? model.schema() : withoutChecks(model.schema()),
                location.indexes() ? unsaid.except(Unsaid.Subject.INDEXES) : unsaid,
                model.firstRows(),
                model.leftOut().stream()
                        .map(text -> new Unread("wanted by entities:", text))
                        .toList());
    }

    private static Schema withoutChecks(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withConstraints(table.constraints().stream()
                        .filter(rule -> !(rule instanceof dev.godwit.schema.Constraint.Check))
                        .toList()))
                .toList());
    }

    private EntityModel read(String engine, ServerVersion version) {
        EntityFinder.Found found = found();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (EntityLoader loader = EntityLoader.of(classPath, aside)) {
            thread.setContextClassLoader(loader);
            EntityRequest request = request(engine, version, found, loader);
            return new QuietHibernate().during(() -> reader(loader).read(request));
        } catch (IOException e) {
            throw unclosed(e);
        } catch (LinkageError e) {
            throw incomplete(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static GodwitException unclosed(IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, "The class path cannot be closed: " + cause.getMessage())
                .hint("Try again.")
                .cause(cause)
                .build();
    }

    private EntityRequest request(String engine, ServerVersion version, EntityFinder.Found found, EntityLoader loader) {
        boolean spring = location.naming()
                .map(naming -> naming == JpaLocation.Naming.SPRING)
                .orElseGet(() -> loader.getResource(SPRING_BOOT) != null);
        List<Class<?>> classes = new ArrayList<>();
        found.classes().forEach(name -> classes.add(loaded(name, loader)));
        Set<String> mappings = new LinkedHashSet<>(location.mappings());
        if (loader.findResource(ORM_XML) != null) {
            mappings.add(ORM_XML);
        }
        return new EntityRequest(
                engine,
                version.major(),
                version.minor(),
                new EntityRequest.FoundClasses(classes, List.copyOf(found.packages()), List.copyOf(mappings)),
                spring,
                location.settings());
    }

    private static EntityReader reader(ClassLoader loader) {
        try {
            return Class.forName("dev.godwit.jpa.hibernate.HibernateReader", true, loader)
                    .asSubclass(EntityReader.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw incomplete(e);
        }
    }

    private static Class<?> loaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw incomplete(e);
        }
    }

    private static GodwitException incomplete(Throwable cause) {
        return GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        "The entities cannot be loaded: " + cause.getClass().getSimpleName() + ": "
                                + cause.getMessage())
                .hint(
                        "Name in `classpath:` in godwit.yaml all that they use, of one version each; where Hibernate is among it, 6.6 or newer"
                                + " with all that it needs itself.")
                .cause(cause)
                .build();
    }
}
