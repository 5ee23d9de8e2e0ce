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

/** Fails the build when database, migrations and wanted schema do not agree. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresDependencyResolution = ResolutionScope.RUNTIME)
final class CheckMojo extends GodwitMojo {

    /** Files to write the result into, as {@code --report} takes them: {@code target/check.xml}, {@code markdown:FILE}. */
    @Parameter(property = "godwit.reports")
    private @Nullable List<String> reports;

    @Inject
    CheckMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        List<String> args = new ArrayList<>(List.of("check"));
        addAll(args, "--report", reports);
        return args;
    }
}
