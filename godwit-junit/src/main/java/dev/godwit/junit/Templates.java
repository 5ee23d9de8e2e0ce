package dev.godwit.junit;

import dev.godwit.DatabaseTemplate;
import dev.godwit.Godwit;
import dev.godwit.ScratchDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The templates of a test run. Each is made by whoever needs it first, while the others who need it wait. Safe for use by several threads.
 */
final class Templates implements AutoCloseable {

    private final Map<TemplateKey, CompletableFuture<DatabaseTemplate>> made = new HashMap<>();

    /** A fresh copy of the template for this key. */
    ScratchDatabase fresh(TemplateKey key, Godwit server, Seeds seeds) {
        CompletableFuture<DatabaseTemplate> mine = new CompletableFuture<>();
        CompletableFuture<DatabaseTemplate> template;
        synchronized (made) {
            template = made.computeIfAbsent(key, absent -> mine);
        }
        if (template == mine) {
            make(mine, server, seeds);
        }
        return await(template).fresh();
    }

    private static void make(CompletableFuture<DatabaseTemplate> template, Godwit server, Seeds seeds) {
        try {
            template.complete(server.template(godwit -> {
                godwit.migrate();
                seeds.run(godwit);
            }));
        } catch (RuntimeException | Error e) {
            template.completeExceptionally(e);
        }
    }

    private static DatabaseTemplate await(CompletableFuture<DatabaseTemplate> template) {
        try {
            return template.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void close() {
        synchronized (made) {
            made.values().stream()
                    .filter(template -> !template.isCompletedExceptionally())
                    .forEach(template -> template.join().close());
            made.clear();
        }
    }
}
