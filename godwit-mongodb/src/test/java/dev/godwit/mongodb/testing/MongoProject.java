package dev.godwit.mongodb.testing;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.mongodb.Mongodb;
import dev.godwit.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A folder of migrations for a database of one test. */
public final class MongoProject {

    private final Path folder;
    private final TestMongo mongo;
    private final List<Progress> progress = Collections.synchronizedList(new ArrayList<>());

    /** Migrations in this folder for this database. */
    public MongoProject(Path folder, TestMongo mongo) {
        this.folder = folder;
        this.mongo = mongo;
    }

    /** Writes a file into it. */
    public MongoProject file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a migration of commands, single quotes for double ones. */
    public MongoProject json(String name, String text) {
        return file(name + ".json", text.replace('\'', '"'));
    }

    /** Takes a file away. */
    public MongoProject without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The beginning of a configuration. */
    public GodwitBuilder builder() {
        return Mongodb.url(mongo.uri())
                .locations(folder, List.of("."))
                .lockWait(Duration.ofSeconds(20))
                .listener(progress::add)
                .withoutLog();
    }

    /** Godwit for it. */
    public Godwit godwit() {
        return builder().build();
    }

    /** What was told so far. */
    public List<Progress> progress() {
        return List.copyOf(progress);
    }

    /** The warnings that were told so far. */
    public List<String> warnings() {
        return progress().stream()
                .filter(Progress.Warning.class::isInstance)
                .map(told -> ((Progress.Warning) told).message())
                .toList();
    }
}
