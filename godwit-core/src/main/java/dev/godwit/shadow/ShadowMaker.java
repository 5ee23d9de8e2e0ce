package dev.godwit.shadow;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.run.Settings;
import dev.godwit.target.ScratchPlace;
import dev.godwit.target.Target;
import java.time.Instant;
import java.util.Optional;

/** Finds the place for a scratch database, and says so where it is another one than people would think. */
final class ShadowMaker {

    private final Settings settings;
    private final EmbeddedPlace embedded;
    private final Instant now;
    private final String name;

    ShadowMaker(Settings settings) {
        this.settings = settings;
        this.embedded = new EmbeddedPlace(settings);
        this.now = settings.clock().instant();
        this.name = ShadowName.fresh(now).text();
    }

    Shadow make() {
        ScratchPlace place = settings.shadow();
        if (place instanceof ScratchPlace.Embedded wanted && embedded.isNeeded()) {
            return Shadow.beside(embedded.wanted(wanted.version()), name, now);
        }
        if (place instanceof ScratchPlace.Server server) {
            return onServer(server.target());
        }
        return besideTarget();
    }

    /** What is configured is not replaced by something else when it cannot be reached. */
    private Shadow onServer(Target server) {
        try {
            return Shadow.beside(server, name, now);
        } catch (GodwitException refused) {
            if (refused.code() != ErrorCode.DATABASE_COMMAND_FAILED) {
                throw refused;
            }
            return inSchema(server).or(() -> insteadOf(refused)).orElseThrow(() -> embedded.noWay(refused));
        }
    }

    private Shadow besideTarget() {
        Target target = settings.target();
        if (target.url().isEmpty()) {
            return insteadOf(Shadow.needsUrl()).orElseThrow(() -> embedded.noWay(Shadow.needsUrl()));
        }
        try {
            return Shadow.beside(target, name, now);
        } catch (GodwitException refused) {
            return switch (refused.code()) {
                case DATABASE_COMMAND_FAILED ->
                    inSchema(target).or(() -> insteadOf(refused)).orElseThrow(() -> embedded.noWay(refused));
                case UNREACHABLE -> insteadOf(refused).orElseThrow(() -> refused);
                default -> throw refused;
            };
        }
    }

    private Optional<Shadow> inSchema(Target server) {
        Optional<Shadow> schema = new ShadowSchema(server).make(name, now);
        schema.ifPresent(made -> warn("No scratch database can be created on " + server.display()
                + "; a schema of its own there, " + name + ", is used instead."));
        return schema;
    }

    private Optional<Shadow> insteadOf(GodwitException refused) {
        Optional<Target> server = embedded.any();
        server.ifPresent(
                there -> warn(why(refused) + "; an embedded " + embedded.display(there) + " is used instead."));
        return server.map(there -> Shadow.beside(there, name, now));
    }

    private String why(GodwitException refused) {
        String display = settings.target().display();
        return refused.code() == ErrorCode.UNREACHABLE
                ? display + " cannot be reached for a scratch database"
                : "No scratch database can be created on " + display;
    }

    private void warn(String text) {
        settings.listener().on(new Progress.Warning(text));
    }
}
