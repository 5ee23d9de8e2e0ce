package dev.godwit.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Undoes the last batch. */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.RUNTIME)
final class RollbackMojo extends GodwitMojo {

    /** Undoes what was applied after this version. */
    @Parameter(property = "godwit.to")
    private @Nullable String to;

    /** Undoes the last so many migrations. */
    @Parameter(property = "godwit.steps")
    private @Nullable String steps;

    /** Undoes everything. */
    @Parameter(property = "godwit.all", defaultValue = "false")
    private boolean all;

    /** Shows what would run, and runs nothing. */
    @Parameter(property = "godwit.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Inject
    RollbackMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("rollback"));
        add(args, "--to", to);
        add(args, "--steps", steps);
        if (all) {
            args.add("--all");
        }
        if (dryRun) {
            args.add("--dry-run");
        }
        return args;
    }
}
