package dev.godwit.jpa;

import dev.godwit.testing.TestDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs Keycloak's changelog with Liquibase, both loaded by themselves. */
final class KeycloakChangelog {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final List<Path> jars;

    KeycloakChangelog(List<Path> jars) {
        this.jars = jars;
    }

    void applyTo(TestDatabase database) throws Exception {
        LIQUIBASE.setLevel(Level.OFF);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                        jars.stream().map(KeycloakChangelog::url).toArray(URL[]::new), getPlatform());
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            thread.setContextClassLoader(loader);
            pretendSession(loader);
            Object wrapped = loader.loadClass("liquibase.database.jvm.JdbcConnection")
                    .getConstructor(Connection.class)
                    .newInstance(connection);
            Class<?> liquibase = loader.loadClass("liquibase.Liquibase");
            Class<?> accessor = loader.loadClass("liquibase.resource.ResourceAccessor");
            Object changelog = liquibase
                    .getConstructor(String.class, accessor, loader.loadClass("liquibase.database.DatabaseConnection"))
                    .newInstance(
                            "META-INF/jpa-changelog-master.xml",
                            loader.loadClass("liquibase.resource.ClassLoaderResourceAccessor")
                                    .getConstructor(ClassLoader.class)
                                    .newInstance(loader),
                            wrapped);
            liquibase.getMethod("update", String.class).invoke(changelog, "");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Some of its changes look for a session before they find that there is nothing to change. */
    private static void pretendSession(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> session = loader.loadClass("org.keycloak.models.KeycloakSession");
        Object nobody = Proxy.newProxyInstance(loader, new Class<?>[] {session}, (proxy, method, args) -> null);
        Method set = loader.loadClass("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
                .getMethod("setCurrentSession", session);
        set.invoke(null, nobody);
    }

    private static ClassLoader getPlatform() {
        return ClassLoader.getPlatformClassLoader();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
