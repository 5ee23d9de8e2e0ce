package dev.godwit.prisma.syntax;

import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Declaration.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as the text of a {@code schema.prisma}; comments with two slashes are not kept. */
public final class Printer {

    private final StringBuilder text = new StringBuilder();

    private Printer() {}

    /** The text of a file with these blocks. */
    public static String print(List<Declaration> declarations) {
        Printer printer = new Printer();
        declarations.forEach(printer::declaration);
        return printer.text.toString();
    }

    private void declaration(Declaration declaration) {
        text.append(text.isEmpty() ? "" : "\n");
        documentation(declaration.documentation(), "");
        text.append(declaration.word()).append(' ').append(declaration.name()).append(" {\n");
        if (declaration instanceof Settings settings) {
            settings.properties()
                    .forEach(one -> line(one.name() + " = " + one.value().text(), List.of()));
        } else if (declaration instanceof Structure structure) {
            structure.fields().forEach(this::field);
            structure.attributes().forEach(attribute -> line(attribute.text(), List.of()));
        } else if (declaration instanceof Words words) {
            words.entries().forEach(entry -> line(entry.name() + behind(entry.attributes()), entry.documentation()));
            words.attributes().forEach(attribute -> line(attribute.text(), List.of()));
        }
        text.append("}\n");
    }

    private void field(Field field) {
        String type = field.unsupported()
                .map(sql -> "Unsupported(" + ValueText.quoted(sql) + ")")
                .orElse(field.type());
        line(field.name() + " " + type + field.arity().sign() + behind(field.attributes()), field.documentation());
    }

    private static String behind(List<Attribute> attributes) {
        return attributes.stream().map(attribute -> " " + attribute.text()).collect(Collectors.joining());
    }

    private void line(String line, List<String> documentation) {
        documentation(documentation, "  ");
        text.append("  ").append(line).append('\n');
    }

    private void documentation(List<String> lines, String indent) {
        lines.forEach(line -> text.append(indent).append("/// ").append(line).append('\n'));
    }
}
