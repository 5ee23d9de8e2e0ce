package dev.godwit.prisma.write;

import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.syntax.Declaration.Property;
import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The {@code datasource}: the one that was there, with what the structure needs besides. */
final class SourceBlock {

    private final Settings settings;

    private SourceBlock(Settings settings) {
        this.settings = settings;
    }

    static SourceBlock of(Optional<Settings> kept, String provider) {
        return new SourceBlock(kept.orElseGet(() -> new Settings(
                Made.SPOT,
                "datasource",
                "db",
                List.of(
                        property("provider", Made.text(provider)),
                        property("url", Made.call("env", List.of(Made.plain(Made.text("DATABASE_URL")))))),
                List.of())));
    }

    String name() {
        return settings.name();
    }

    /** Whether it names schemas, or has to. */
    boolean namesSchemas(Schema schema) {
        return settings.property("schemas").isPresent() || !others(schema).isEmpty();
    }

    Settings block(Schema schema, Optional<String> usual) {
        List<Property> properties = new ArrayList<>(settings.properties());
        if (namesSchemas(schema)) {
            Set<String> all = new TreeSet<>(others(schema));
            usual.ifPresent(all::add);
            put(
                    properties,
                    property("schemas", Made.many(all.stream().map(Made::text).toList())));
        }
        if (!schema.extensions().isEmpty()) {
            put(
                    properties,
                    property(
                            "extensions",
                            Made.many(schema.extensions().stream()
                                    .map(SourceBlock::extension)
                                    .toList())));
        }
        return new Settings(settings.spot(), settings.word(), settings.name(), properties, settings.documentation());
    }

    private static void put(List<Property> properties, Property property) {
        properties.removeIf(one -> one.name().equals(property.name()));
        properties.add(property);
    }

    private static Set<String> others(Schema schema) {
        Set<String> others = new TreeSet<>(schema.namespaces());
        Stream.concat(
                        schema.tables().stream().map(table -> table.name().schema()),
                        schema.enums().stream().map(type -> type.name().schema()))
                .forEach(name -> name.ifPresent(others::add));
        return others;
    }

    private static Value extension(Extension extension) {
        String name = extension.name();
        if (name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            return Made.word(name);
        }
        List<Argument> map = List.of(Made.named("map", Made.text(name)));
        return Made.call(new Identifiers(Set.of()).take(name).toLowerCase(Locale.ROOT), map);
    }

    private static Property property(String name, Value value) {
        return new Property(Made.SPOT, name, value);
    }
}
