package dev.godwit.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Applies all pending migrations as one batch. */
@Mojo(
        name = "migrate",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
final class MigrateMojo extends GodwitMojo {

    /** Stops after this version. */
    @Parameter(property = "godwit.to")
    private @Nullable String to;

    /** Applies at most so many. */
    @Parameter(property = "godwit.steps")
    private @Nullable String steps;

    /** Shows what would run, and runs nothing. */
    @Parameter(property = "godwit.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Ends in front of a change of rows in batches, which a run of its own does. */
    @Parameter(property = "godwit.deferBackfills", defaultValue = "false")
    private boolean deferBackfills;

    @Inject
    MigrateMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("migrate"));
        add(args, "--to", to);
        add(args, "--steps", steps);
        if (dryRun) {
            args.add("--dry-run");
        }
        if (deferBackfills) {
            args.add("--defer-backfills");
        }
        return args;
    }
}
