package dev.godwit.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Shows what leads from one structure to another. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME)
final class DiffMojo extends GodwitMojo {

    /** What there is: {@code db}, {@code migrations}, {@code sql:FILE}, {@code jpa:PACKAGE}, {@code prisma:FILE}, {@code empty}. */
    @Parameter(property = "godwit.from", defaultValue = "db")
    private @Nullable String from;

    /** What there is to be. */
    @Parameter(property = "godwit.to", defaultValue = "migrations")
    private @Nullable String to;

    /** Prints the statements only. */
    @Parameter(property = "godwit.sql", defaultValue = "false")
    private boolean sql;

    /** Fails the build when there is a difference. */
    @Parameter(property = "godwit.failOnDifference", defaultValue = "false")
    private boolean failOnDifference;

    /** Files to write the result into, as {@code --report} takes them: {@code target/diff.md}. */
    @Parameter(property = "godwit.reports")
    private @Nullable List<String> reports;

    @Inject
    DiffMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("diff"));
        add(args, "--from", from);
        add(args, "--to", to);
        if (sql) {
            args.add("--sql");
        }
        if (failOnDifference) {
            args.add("--exit-code");
        }
        addAll(args, "--report", reports);
        return args;
    }
}
