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

/** Tells what is dangerous about migrations, and fails the build when there is an error. Runs none of them. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresDependencyResolution = ResolutionScope.RUNTIME)
final class LintMojo extends GodwitMojo {

    /** Judges all migrations, not only those that are pending. */
    @Parameter(property = "godwit.all", defaultValue = "false")
    private boolean all;

    /** Judges those whose files are new since this branch or commit of git. */
    @Parameter(property = "godwit.since")
    private @Nullable String since;

    /** The engine, where no database is named: {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite}, {@code h2}, {@code sqlserver}. */
    @Parameter(property = "godwit.engine")
    private @Nullable String engine;

    /** From which severity on the build fails: {@code error}, {@code warning} or {@code info}. Without it as configured. */
    @Parameter(property = "godwit.failOn")
    private @Nullable String failOn;

    /** The URL of a database that is only asked how large its tables are. */
    @Parameter(property = "godwit.facts")
    private @Nullable String facts;

    /** Runs what is judged on a scratch database as well, and tells which locks it takes and what it writes anew. */
    @Parameter(property = "godwit.measure", defaultValue = "false")
    private boolean measure;

    /** Files to write the result into, as {@code --report} takes them: {@code target/lint.xml}, {@code markdown:FILE}. */
    @Parameter(property = "godwit.reports")
    private @Nullable List<String> reports;

    @Inject
    LintMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("lint"));
        if (all) {
            args.add("--all");
        }
        add(args, "--since", since);
        add(args, "--engine", engine);
        add(args, "--fail-on", failOn);
        add(args, "--facts", facts);
        if (measure) {
            args.add("--measure");
        }
        addAll(args, "--report", reports);
        return args;
    }
}
