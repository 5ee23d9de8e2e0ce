package dev.godwit.jpa.write;

import java.util.List;
import java.util.Optional;

/**
 * A field of an entity.
 *
 * @param documentation lines about it; may be empty
 * @param type as the file names it
 * @param initial what it holds in a new object
 */
public record JavaField(
        List<String> documentation, List<Annotation> annotations, String type, String name, Optional<String> initial) {

    public JavaField {
        documentation = List.copyOf(documentation);
        annotations = List.copyOf(annotations);
    }

    /** Annotations and declaration. */
    public String declaration() {
        StringBuilder text = new StringBuilder(Documentation.text("    ", documentation));
        for (Annotation annotation : annotations) {
            text.append(annotation.text("    ")).append('\n');
        }
        String value = initial.map(said -> " = " + said).orElse("");
        return text + "    private " + type + " " + name + value + ";\n";
    }

    /** The getter and the setter. */
    public String accessors() {
        return new Accessors(type, name).text();
    }

    /** The getter alone. */
    public String getter() {
        return new Accessors(type, name).getter();
    }
}
