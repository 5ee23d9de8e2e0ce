package dev.godwit.prisma.syntax;

import java.util.List;
import java.util.Optional;

/** A block of a file. */
public sealed interface Declaration {

    /** Where its name stands. */
    Spot spot();

    String name();

    /** The lines of comments with three slashes before it. */
    List<String> documentation();

    /** The word that it begins with. */
    String word();

    /** {@code datasource} or {@code generator}. */
    record Settings(Spot spot, String word, String name, List<Property> properties, List<String> documentation)
            implements Declaration {
        public Settings {
            properties = List.copyOf(properties);
            documentation = List.copyOf(documentation);
        }

        /** The property of this name. */
        public Optional<Property> property(String wanted) {
            return properties.stream()
                    .filter(property -> property.name().equals(wanted))
                    .findFirst();
        }
    }

    /** A line of settings. */
    record Property(Spot spot, String name, Value value) {}

    /** {@code model}, {@code view} or {@code type}. */
    record Structure(
            Spot spot,
            Kind kind,
            String name,
            List<Field> fields,
            List<Attribute> attributes,
            List<String> documentation)
            implements Declaration {
        public Structure {
            fields = List.copyOf(fields);
            attributes = List.copyOf(attributes);
            documentation = List.copyOf(documentation);
        }

        @Override
        public String word() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The field of this name. */
        public Optional<Field> field(String wanted) {
            return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
        }

        /** The attributes of this name. */
        public List<Attribute> attributes(String wanted) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(wanted))
                    .toList();
        }
    }

    /** What a block with fields is. */
    enum Kind {
        /** A table. */
        MODEL,
        /** A view, which somebody else makes. */
        VIEW,
        /** A part of a document. */
        TYPE
    }

    /** {@code enum}. */
    record Words(Spot spot, String name, List<Entry> entries, List<Attribute> attributes, List<String> documentation)
            implements Declaration {
        public Words {
            entries = List.copyOf(entries);
            attributes = List.copyOf(attributes);
            documentation = List.copyOf(documentation);
        }

        @Override
        public String word() {
            return "enum";
        }
    }

    /** One value of an enum. */
    record Entry(Spot spot, String name, List<Attribute> attributes, List<String> documentation) {
        public Entry {
            attributes = List.copyOf(attributes);
            documentation = List.copyOf(documentation);
        }
    }
}
