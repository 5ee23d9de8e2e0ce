package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes a migrated database what it is: two tests with the same key share a template.
 *
 * @param server where it is
 * @param settings of the project
 * @param content the migrations by id and checksum, callbacks, and the texts of the seeds
 */
record TemplateKey(String server, List<Object> settings, List<String> content) {

    static TemplateKey of(String server, Project project, Godwit godwit, Seeds seeds) {
        Catalog catalog = godwit.catalog();
        List<String> content = new ArrayList<>();
        catalog.migrations().forEach(migration -> content.add(migration.id() + " " + migration.checksum()));
        catalog.callbacks().forEach(callback -> {
            content.add(callback.event() + " " + callback.file());
            for (Segment segment : callback.script().segments()) {
                content.add(segment.text().text());
            }
        });
        content.addAll(seeds.texts().values());
        return new TemplateKey(server, project.settings(), content);
    }
}
