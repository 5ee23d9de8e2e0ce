package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** How scenario files name engines: {@code POSTGRES_18}, {@code POSTGRES} for both versions, {@code all}. */
final class EngineNames {

    private static final Set<Engine> POSTGRES = EnumSet.of(Engine.POSTGRES_18, Engine.POSTGRES_14);

    private EngineNames() {}

    /** The engines of a list of names; nothing if one of them is none. */
    static Optional<Set<Engine>> read(String names) {
        Set<Engine> engines = EnumSet.noneOf(Engine.class);
        for (String name : names.trim().split("[ ,]+")) {
            switch (name) {
                case "all" -> engines.addAll(EnumSet.allOf(Engine.class));
                case "POSTGRES" -> engines.addAll(POSTGRES);
                case "POSTGRES_18", "POSTGRES_14", "MARIADB", "SQLITE", "H2" -> engines.add(Engine.valueOf(name));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(engines);
    }

    /** The shortest list of names for engines. */
    static String write(Collection<Engine> engines) {
        StringJoiner names = new StringJoiner(" ");
        boolean both = engines.containsAll(POSTGRES);
        if (both) {
            names.add("POSTGRES");
        }
        for (Engine engine : Engine.values()) {
            if (engines.contains(engine) && !(both && POSTGRES.contains(engine))) {
                names.add(engine.name());
            }
        }
        return names.toString();
    }
}
