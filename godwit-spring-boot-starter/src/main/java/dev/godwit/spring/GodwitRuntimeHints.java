package dev.godwit.spring;

import dev.godwit.ToolVersion;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image must be told: the migrations of the default folder, and what Godwit reaches by name. */
final class GodwitRuntimeHints implements RuntimeHintsRegistrar {

    GodwitRuntimeHints() {}

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern("db/migrations/*");
        hints.resources().registerPattern("db/migrations/**");
        hints.resources().registerPattern(ToolVersion.class.getPackageName().replace('.', '/') + "/version.properties");
        hints.proxies().registerJdkProxy(Connection.class);
    }
}
