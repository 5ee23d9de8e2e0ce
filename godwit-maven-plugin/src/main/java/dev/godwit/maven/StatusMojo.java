package dev.godwit.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Shows every migration with its state. */
@Mojo(name = "status", requiresDependencyResolution = ResolutionScope.RUNTIME)
final class StatusMojo extends GodwitMojo {

    /** Fails the build when anything is pending, failed, edited or missing. */
    @Parameter(property = "godwit.failOnDifference", defaultValue = "false")
    private boolean failOnDifference;

    /** Also compares the database with what the applied migrations lead to, on a scratch database. */
    @Parameter(property = "godwit.drift", defaultValue = "false")
    private boolean drift;

    /** Files to write the result into, as {@code --report} takes them: {@code target/status.xml}, {@code markdown:FILE}. */
    @Parameter(property = "godwit.reports")
    private @Nullable List<String> reports;

    @Inject
    StatusMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("status"));
        if (failOnDifference) {
            args.add("--exit-code");
        }
        if (drift) {
            args.add("--drift");
        }
        addAll(args, "--report", reports);
        return args;
    }
}
