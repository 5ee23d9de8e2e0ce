package dev.godwit.mongodb.run;

import com.mongodb.client.MongoClient;
import dev.godwit.dialect.Engine;
import dev.godwit.mongodb.file.CommandForm;
import dev.godwit.mongodb.target.Clients;
import dev.godwit.mongodb.target.MongoEngine;
import dev.godwit.mongodb.target.MongoUrl;
import dev.godwit.plan.Scripts;
import dev.godwit.run.Access;
import dev.godwit.run.Connector;
import dev.godwit.run.Settings;
import dev.godwit.source.FileForm;
import dev.godwit.target.Target;
import java.util.Optional;

/**
 * The way to one MongoDB database.
 *
 * @param owner how its connections name themselves to the server
 */
public record MongoConnector(MongoUrl url, String owner) implements Connector {

    /** Without a connection it is not known whether there are transactions; most deployments have them. */
    @Override
    public Engine engine() {
        return new MongoEngine(true);
    }

    @Override
    public String display() {
        return url.display();
    }

    @Override
    public String scrub(String text) {
        return url.scrub(text);
    }

    @Override
    public Optional<FileForm> form() {
        return Optional.of(new CommandForm());
    }

    @Override
    public Optional<Target> database() {
        return Optional.empty();
    }

    @Override
    public Scripts scripts(Settings settings) {
        return scripts(settings, engine(), new MongoPrograms(settings.loader()));
    }

    static Scripts scripts(Settings settings, Engine engine, MongoPrograms programs) {
        return new Scripts(engine, settings.replacements(), programs);
    }

    @Override
    public Access open(Settings settings, boolean toRead) {
        MongoClient client = Clients.of(url, owner);
        try {
            return new MongoAccess(settings, client, url.database());
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }
}
