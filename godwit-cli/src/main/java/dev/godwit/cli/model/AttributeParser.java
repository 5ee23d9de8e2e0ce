package dev.godwit.cli.model;

import dev.godwit.error.Nearest;
import dev.godwit.jpa.write.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Makes attributes of what was typed: {@code username:string{50,unique},isAdmin:boolean{default=false}}. */
final class AttributeParser {

    private AttributeParser() {}

    /** All attributes in their order. */
    static List<Attribute> parse(String text) {
        List<Attribute> attributes = new ArrayList<>();
        for (Typed.Parts parts : new AttributeReader(text).read()) {
            attributes.add(attribute(parts));
        }
        return attributes;
    }

    private static Attribute attribute(Typed.Parts parts) {
        Typed name = parts.name();
        if (!JavaNames.isName(name.text())) {
            throw Mistyped.at(
                    name.at(),
                    "`" + name.text() + "` cannot be the name of a field in Java.",
                    "Choose letters, digits and _, beginning with a letter, and no word of the language.");
        }
        AttributeType type = AttributeType.of(parts.type().text())
                .orElseThrow(() -> Mistyped.at(
                        parts.type().at(),
                        "there is no type `" + parts.type().text() + "`.",
                        Nearest.sentence(parts.type().text(), AttributeType.allWords())));
        AttributeOptions options = new AttributeOptions(name.text(), type, parts.type());
        parts.options().forEach(options::add);
        return options.attribute();
    }
}
