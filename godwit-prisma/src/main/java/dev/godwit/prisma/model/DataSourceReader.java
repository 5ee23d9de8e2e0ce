package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Declaration.Property;
import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Extension;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code datasource}. */
final class DataSourceReader {

    private static final List<String> KNOWN = List.of(
            "provider",
            "url",
            "directUrl",
            "shadowDatabaseUrl",
            "relationMode",
            "referentialIntegrity",
            "schemas",
            "extensions");
    private static final Map<String, String> REFUSED = Map.of(
            "mongodb", "MongoDB has no tables, so nothing can be migrated from such a file.",
            "cockroachdb", "Godwit has no dialect for CockroachDB.");

    private final Settings settings;

    DataSourceReader(Settings settings) {
        this.settings = settings;
    }

    DataSource read() {
        Set<String> seen = new HashSet<>();
        for (Property property : settings.properties()) {
            if (!KNOWN.contains(property.name())) {
                throw Mistake.at(
                        property.spot(),
                        "A datasource has no setting " + property.name() + ".",
                        Nearest.sentence(property.name(), KNOWN));
            } else if (!seen.add(property.name())) {
                throw Mistake.at(property.spot(), property.name() + " is set twice.", "Leave one of the lines out.");
            }
        }
        return new DataSource(
                settings.name(),
                provider(),
                settings.property("schemas").map(this::texts).orElse(List.of()),
                settings.property("relationMode")
                        .or(() -> settings.property("referentialIntegrity"))
                        .map(this::foreignKeys)
                        .orElse(true),
                settings.property("extensions").map(this::extensions).orElse(List.of()));
    }

    private Provider provider() {
        Property property = settings.property("provider")
                .orElseThrow(() -> Mistake.at(
                        settings.spot(),
                        "The datasource " + settings.name() + " names no provider.",
                        "Write for example provider = \"postgresql\"."));
        String word = text(property.value());
        if (REFUSED.containsKey(word)) {
            throw Mistake.at(
                    property.value().spot(),
                    REFUSED.get(word),
                    "Known are: " + String.join(", ", Provider.known()) + ".");
        }
        return Provider.of(word)
                .orElseThrow(() -> Mistake.at(
                        property.value().spot(),
                        "The provider \"" + word + "\" is unknown.",
                        Nearest.sentence(word, Provider.known())));
    }

    private boolean foreignKeys(Property property) {
        String mode = text(property.value());
        if (!mode.equals("foreignKeys") && !mode.equals("prisma")) {
            throw Mistake.at(
                    property.value().spot(),
                    "The relation mode \"" + mode + "\" is unknown.",
                    "Write \"foreignKeys\", or \"prisma\" for relations without foreign keys.");
        }
        return mode.equals("foreignKeys");
    }

    private List<String> texts(Property property) {
        return values(property).stream().map(DataSourceReader::text).toList();
    }

    private List<Extension> extensions(Property property) {
        return values(property).stream().map(DataSourceReader::extension).toList();
    }

    /** {@code uuidOssp(map: "uuid-ossp", schema: "public", version: "1.1")}; the schema is where the extension puts its things. */
    private static Extension extension(Value value) {
        if (value instanceof Value.Word word) {
            return new Extension(word.word(), Optional.empty());
        } else if (value instanceof Value.Call call) {
            Arguments arguments = Arguments.of(call, List.of("map", "schema", "version"));
            return new Extension(arguments.text("map").orElse(call.function()), arguments.text("version"));
        }
        throw Mistake.at(
                value.spot(),
                value.text() + " is no extension.",
                "Write its name, with (map: \"…\") where it is no plain word.");
    }

    private static List<Value> values(Property property) {
        if (property.value() instanceof Value.Many many) {
            return many.values();
        }
        throw Mistake.at(
                property.value().spot(), property.name() + " is a list.", "Write it in brackets: [\"a\", \"b\"].");
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        throw Mistake.at(value.spot(), value.text() + " is not a text in quotes.", "Write it in double quotes.");
    }
}
