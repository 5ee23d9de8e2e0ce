package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What all tests of a run share. */
final class TestRun implements AutoCloseable {

    private final Servers servers = new Servers();
    private final Templates templates = new Templates();

    static TestRun of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestRun.class))
                .getOrComputeIfAbsent(TestRun.class, absent -> new TestRun(), TestRun.class);
    }

    /** A database for a test. */
    Lent lend(GodwitTest test) {
        try {
            Project project = Project.read(test);
            String url = servers.url(test, project);
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Godwit server = project.on(url, loader).build();
            Seeds seeds = Seeds.read(project.seeds());
            TemplateKey key = TemplateKey.of(url, project, server, seeds);
            return new Lent(templates.fresh(key, server, seeds), project);
        } catch (GodwitException e) {
            throw new NoDatabaseException(e);
        }
    }

    @Override
    public void close() {
        try {
            templates.close();
        } finally {
            servers.close();
        }
    }
}
