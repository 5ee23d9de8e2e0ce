package dev.godwit.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Applies each migration to a scratch database, undoes it and applies it again, and fails the build when a down does not lead back. Migrations
 * that led back in an earlier build and have not changed since are not tried again.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, requiresDependencyResolution = ResolutionScope.RUNTIME)
final class VerifyMojo extends GodwitMojo {

    /** Tries all, also those that led back before. */
    @Parameter(property = "godwit.all", defaultValue = "false")
    private boolean all;

    /** Where it is kept which migrations led back. */
    @Parameter(defaultValue = "${project.build.directory}/godwit/verified", required = true)
    private @Nullable File remember;

    /** Files to write the result into, as {@code --report} takes them: {@code target/verify.xml}, {@code markdown:FILE}. */
    @Parameter(property = "godwit.reports")
    private @Nullable List<String> reports;

    @Inject
    VerifyMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("verify"));
        if (!all && remember != null) {
            add(args, "--remember", remember.getPath());
        }
        addAll(args, "--report", reports);
        return args;
    }
}
