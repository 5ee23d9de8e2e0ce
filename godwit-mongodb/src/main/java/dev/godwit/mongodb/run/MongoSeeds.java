package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.mongodb.file.CommandForm;
import dev.godwit.mongodb.target.Deployment;
import dev.godwit.mongodb.target.MongoErrors;
import dev.godwit.report.SeedReport;
import dev.godwit.run.Interruption;
import dev.godwit.run.Settings;
import dev.godwit.run.Stopwatch;
import dev.godwit.sql.TextSlice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs seeds, each in a transaction where the deployment has such and all of its commands allow one. Nothing is recorded. */
final class MongoSeeds {

    private final Settings settings;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Deployment deployment;
    private final Units units;

    MongoSeeds(Settings settings, MongoClient client, MongoDatabase database, Deployment deployment, Units units) {
        this.settings = settings;
        this.client = client;
        this.database = database;
        this.deployment = deployment;
        this.units = units;
    }

    SeedReport run(Map<String, TextSlice> seeds) {
        List<SeedReport.Seeded> done = new ArrayList<>();
        new LinkedHashMap<>(seeds).forEach((file, text) -> done.add(run(file, text)));
        return new SeedReport(done);
    }

    private SeedReport.Seeded run(String file, TextSlice text) {
        Stopwatch watch = new Stopwatch();
        Script script = file.endsWith(".java")
                ? Program.script(new Program.Source(text), Direction.UP)
                : new CommandForm().seed(text.source());
        List<Unit> all = units.of(file, script);
        boolean together = deployment.transactions() && all.stream().allMatch(Unit::transactional);
        Position position = new Position();
        try (ClientSession session = client.startSession()) {
            if (together) {
                new OneTransaction(session).run(() -> {
                    position.done = 0;
                    each(file, all, session, position);
                });
            } else {
                each(file, all, session, position);
            }
        } catch (GodwitException e) {
            throw e;
        } catch (Exception e) {
            throw failed(file, all, position, together, e);
        }
        return new SeedReport.Seeded(file, watch.ms());
    }

    /** How many units of a seed are done. */
    private static final class Position {
        private int done;
    }

    private void each(String file, List<Unit> all, ClientSession session, Position position) throws Exception {
        for (Unit unit : all) {
            if (settings.interrupted().getAsBoolean()) {
                throw Interruption.within(file, position.done + " of its commands were run before that.");
            }
            unit.run(new Doing(client, database, session));
            position.done++;
        }
    }

    private GodwitException failed(String file, List<Unit> all, Position position, boolean undone, Exception e) {
        Place place = position.done < all.size()
                ? Place.of(
                                file,
                                all.get(position.done).statement().start().line(),
                                all.get(position.done).statement().start().column())
                        .withStatement(all.get(position.done).statement().text())
                : Place.of(file);
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED, "The script failed: " + settings.clean(MongoErrors.message(e)))
                .at(place)
                .state(
                        undone
                                ? "Its transaction was undone; the scripts before it are done."
                                : position.done + " of its " + all.size() + " commands are done and stay.")
                .hint("Mend " + file + " and run it again.")
                .cause(e)
                .build();
    }
}
