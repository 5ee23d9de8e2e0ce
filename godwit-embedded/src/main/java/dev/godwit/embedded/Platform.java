package dev.godwit.embedded;

import java.util.Optional;

/**
 * What the artifacts call this machine.
 *
 * @param os as the system property says it
 * @param arch as the system property says it
 */
record Platform(String os, String arch) {

    static Platform current() {
        return new Platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The end of the name of PostgreSQL's artifact; empty where Godwit can run none. */
    Optional<String> postgres() {
        return switch (words()) {
            case "linux x86" -> Optional.of("linux-amd64");
            case "linux arm" -> Optional.of("linux-arm64v8");
            case "darwin x86" -> Optional.of("darwin-amd64");
            case "darwin arm" -> Optional.of("darwin-arm64v8");
            default -> Optional.empty();
        };
    }

    /** The archive in that artifact. */
    String postgresArchive() {
        String machine = words().endsWith("arm") ? "arm_64" : "x86_64";
        return "postgres-" + (words().startsWith("darwin") ? "darwin" : "linux") + "-" + machine + ".txz";
    }

    /** The end of the name of MariaDB's artifact; empty where Godwit can run none. */
    Optional<String> mariadb() {
        return words().equals("linux x86") ? Optional.of("linux64") : Optional.empty();
    }

    private String words() {
        String system = os.startsWith("Mac") ? "darwin" : os.equals("Linux") ? "linux" : "other";
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86";
            case "aarch64", "arm64" -> "arm";
            default -> "other";
        };
        return system + " " + machine;
    }

    @Override
    public String toString() {
        return os + " " + arch;
    }
}
