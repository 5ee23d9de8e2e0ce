package dev.godwit.prisma.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The native types of a provider, by name. */
public final class NativeKinds {

    private final Map<String, NativeKind> byName = new LinkedHashMap<>();

    private NativeKinds(List<NativeKind> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    /** Those of a provider. */
    public static NativeKinds of(Provider provider) {
        return new NativeKinds(
                switch (provider) {
                    case POSTGRESQL -> PostgresqlKinds.all();
                    case MYSQL -> MysqlKinds.all();
                    case SQLSERVER -> SqlserverKinds.all();
                    case SQLITE -> List.of();
                });
    }

    /** The type of this name. */
    public Optional<NativeKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, those first that people use most. */
    public List<NativeKind> all() {
        return List.copyOf(byName.values());
    }

    /** The names of those that may stand behind a type. */
    public List<String> behind(Scalar scalar) {
        return byName.values().stream()
                .filter(kind -> kind.scalars().contains(scalar))
                .map(NativeKind::name)
                .toList();
    }
}
