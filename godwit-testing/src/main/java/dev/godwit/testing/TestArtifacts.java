package dev.godwit.testing;

import dev.godwit.embedded.ServerArtifact;
import dev.godwit.embedded.ServerArtifacts;
import java.net.URL;

/** The servers that the tests run on. */
final class TestArtifacts {

    private TestArtifacts() {}

    /** Two versions of one artifact, each with the same entry name, cannot share a class path: each has a folder of its own. */
    static ServerArtifact postgres(Engine engine) {
        String version = switch (engine) {
            case POSTGRES_18 -> "18";
            case POSTGRES_14 -> "14";
            case MARIADB, SQLITE, H2 -> throw new IllegalArgumentException(engine + " is not a PostgreSQL");
        };
        URL archive = TestArtifacts.class.getResource("binaries/postgres-" + version + "/postgres.txz");
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL " + version + " for "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + " on the class path: build godwit-testing with Maven first, on Linux or macOS");
        }
        return new ServerArtifact(ServerArtifact.POSTGRESQL, version, archive);
    }

    static ServerArtifact mariadb() {
        return ServerArtifacts.of(TestArtifacts.class.getClassLoader())
                .find(ServerArtifact.MARIADB, "")
                .orElseThrow(() -> new IllegalStateException("No MariaDB on the class path for "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")));
    }

    /** Which of the engines a server runs. */
    static Engine engine(String engine, String version) {
        if (engine.equals(ServerArtifact.MARIADB)) {
            return Engine.MARIADB;
        }
        return version.startsWith("14") ? Engine.POSTGRES_14 : Engine.POSTGRES_18;
    }
}
