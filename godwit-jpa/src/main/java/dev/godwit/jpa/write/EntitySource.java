package dev.godwit.jpa.write;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The source file of a class.
 *
 * @param inPackage its package; empty for none
 * @param imports what its parts name; complete when the text is asked for
 * @param documentation lines about it; may be empty
 * @param annotations those of the class
 * @param name the class
 * @param parts its members, each with the end of its last line
 */
public record EntitySource(
        String inPackage,
        Imports imports,
        List<String> documentation,
        List<Annotation> annotations,
        String name,
        List<String> parts) {

    public EntitySource {
        documentation = List.copyOf(documentation);
        annotations = List.copyOf(annotations);
        parts = List.copyOf(parts);
    }

    /** All of it. */
    public String text() {
        String above = annotations.stream()
                .map(annotation -> annotation.text("") + "\n")
                .collect(Collectors.joining());
        String body = "public class " + name + " {\n\n" + String.join("\n", parts) + "}\n";
        return head(inPackage) + imports.text() + "\n" + Documentation.text("", documentation) + above + body;
    }

    /** The line that says the package. */
    static String head(String inPackage) {
        return inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n";
    }
}
