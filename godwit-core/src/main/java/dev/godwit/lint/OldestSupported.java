package dev.godwit.lint;

import dev.godwit.lint.rule.TargetVersion;

/** The version that is taken where nobody says which: the oldest that its makers still mend, because more is dangerous there. */
public final class OldestSupported {

    private OldestSupported() {}

    public static TargetVersion of(String engine) {
        return switch (engine) {
            case "postgresql" -> TargetVersion.of(14);
            case "mysql" -> TargetVersion.of(8, 0);
            case "mariadb" -> TargetVersion.of(10, 6);
            case "sqlite" -> TargetVersion.of(3, 35);
            case "sqlserver" -> TargetVersion.of(13);
            default -> TargetVersion.of(2);
        };
    }
}
