package dev.godwit.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Checks all that {@code migrate} checks before it runs anything: the files can be read and understood, and agree with the history. Pending
 * migrations are no failure. Runs nothing, and shows what would run only with {@code -X}.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, requiresDependencyResolution = ResolutionScope.RUNTIME)
final class ValidateMojo extends GodwitMojo {

    @Inject
    ValidateMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<String> command() {
        return List.of("migrate", "--dry-run");
    }

    @Override
    void result(String line) {
        getLog().debug(line);
    }
}
