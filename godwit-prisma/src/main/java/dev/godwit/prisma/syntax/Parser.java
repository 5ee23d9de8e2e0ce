package dev.godwit.prisma.syntax;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Declaration.Entry;
import dev.godwit.prisma.syntax.Declaration.Kind;
import dev.godwit.prisma.syntax.Declaration.Property;
import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Declaration.Words;
import dev.godwit.prisma.syntax.Field.Arity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the text of a {@code schema.prisma} (Prisma documentation, “Prisma schema”). What names mean is not looked at here. Not
 * thread-safe.
 */
public final class Parser {

    private static final List<String> BLOCKS = List.of("model", "enum", "view", "type", "datasource", "generator");
    private static final String FIELD = "A field is a name and a type, as in `email String @unique`.";

    private final Tokens tokens;
    private final AttributeParser attributes;

    private Parser(SourceText source) {
        this.tokens = new Tokens(new Lexer(source).tokens());
        this.attributes = new AttributeParser(tokens);
    }

    /** The blocks of a file, in their order. */
    public static List<Declaration> parse(SourceText source) {
        return new Parser(source).file();
    }

    private List<Declaration> file() {
        List<Declaration> declarations = new ArrayList<>();
        List<String> documentation = tokens.blankLines();
        while (!tokens.atEnd()) {
            declarations.add(declaration(documentation));
            tokens.endOfLine("a block", "Begin each block on a line of its own.");
            documentation = tokens.blankLines();
        }
        return declarations;
    }

    private Declaration declaration(List<String> documentation) {
        Token word = tokens.word("a block", "A block begins with one of: " + String.join(", ", BLOCKS) + ".");
        if (!BLOCKS.contains(word.text())) {
            throw Mistake.at(
                    word.spot(), "`" + word.text() + "` begins no block.", Nearest.sentence(word.text(), BLOCKS));
        }
        Token name = tokens.word("a name", "Give the " + word.text() + " a name.");
        if (tokens.peek().isSign("=")) {
            throw Mistake.at(
                    tokens.peek().spot(),
                    "Names for types (`type " + name.text() + " = …`) are no longer part of the language.",
                    "Write the type itself where it is used.");
        }
        tokens.sign("{", "The lines of a block stand in braces.");
        return switch (word.text()) {
            case "model" -> structure(Kind.MODEL, word, name, documentation);
            case "view" -> structure(Kind.VIEW, word, name, documentation);
            case "type" -> structure(Kind.TYPE, word, name, documentation);
            case "enum" -> words(word, name, documentation);
            default -> settings(word, name, documentation);
        };
    }

    private Structure structure(Kind kind, Token word, Token name, List<String> documentation) {
        List<Field> fields = new ArrayList<>();
        List<Attribute> ofBlock = members(word, name, before -> fields.add(field(before)));
        return new Structure(name.spot(), kind, name.text(), fields, ofBlock, documentation);
    }

    private Words words(Token word, Token name, List<String> documentation) {
        List<Entry> entries = new ArrayList<>();
        List<Attribute> ofBlock = members(word, name, before -> entries.add(entry(before)));
        return new Words(name.spot(), name.text(), entries, ofBlock, documentation);
    }

    private Settings settings(Token word, Token name, List<String> documentation) {
        List<Property> properties = new ArrayList<>();
        lines(word, name, before -> {
            Token key = tokens.word("the name of a setting", "Write for example provider = \"postgresql\".");
            tokens.sign("=", "A setting is a name, = and a value.");
            properties.add(new Property(key.spot(), key.text(), attributes.value()));
            tokens.endOfLine("a setting", "Write each on a line of its own.");
        });
        return new Settings(name.spot(), word.text(), name.text(), properties, documentation);
    }

    /** The lines of a block, where each is a member or an attribute of the block; returns these attributes. */
    private List<Attribute> members(Token word, Token name, Consumer<List<String>> member) {
        List<Attribute> ofBlock = new ArrayList<>();
        lines(word, name, before -> {
            if (tokens.peek().isSign("@@")) {
                ofBlock.add(attributes.ofBlock());
                tokens.endOfLine("an attribute of a block", "Write each on a line of its own.");
            } else {
                member.accept(before);
            }
        });
        return ofBlock;
    }

    private void lines(Token word, Token name, Consumer<List<String>> line) {
        List<String> before = tokens.blankLines();
        while (!tokens.takeSign("}")) {
            if (tokens.atEnd()) {
                throw Mistake.at(
                        word.spot(),
                        "The " + word.text() + " " + name.text() + " is not closed.",
                        "Write } behind its last line.");
            }
            line.accept(before);
            before = tokens.blankLines();
        }
    }

    private Entry entry(List<String> before) {
        Token name = tokens.word("a value of the enum", "Write its values as words, one a line.");
        List<Attribute> own = attributes.ofField();
        List<String> behind = tokens.endOfLine("a value of an enum", "Write one value a line.");
        return new Entry(name.spot(), name.text(), own, joined(before, behind));
    }

    private Field field(List<String> before) {
        Token name = tokens.word("a field", FIELD);
        if (tokens.takeSign(":")) {
            throw Mistake.at(name.spot(), "A field has no colon behind its name.", FIELD);
        }
        Token type = tokens.word("the type of " + name.text(), FIELD);
        boolean isUnsupported = type.text().equals("Unsupported") && tokens.takeSign("(");
        Optional<String> unsupported = isUnsupported ? Optional.of(unsupported()) : Optional.empty();
        Arity arity = arity();
        List<Attribute> own = attributes.ofField();
        List<String> behind = tokens.endOfLine("field " + name.text(), FIELD);
        return new Field(
                name.spot(), name.text(), type.text(), type.spot(), unsupported, arity, own, joined(before, behind));
    }

    private String unsupported() {
        Token text = tokens.next();
        if (text.kind() != Token.Kind.STRING || text.text().isBlank()) {
            throw Tokens.unexpected(
                    text, "a type of the database in quotes", "Write for example Unsupported(\"tsvector\").");
        }
        tokens.sign(")", "Close the parenthesis behind the text.");
        return text.text();
    }

    private Arity arity() {
        Token token = tokens.peek();
        Arity arity = Arity.REQUIRED;
        if (tokens.takeSign("[")) {
            tokens.sign("]", "A list is written with empty brackets: String[].");
            arity = Arity.LIST;
        }
        if (tokens.takeSign("?")) {
            if (arity == Arity.LIST) {
                throw Mistake.at(token.spot(), "A list cannot be optional.", "Leave ? out: an empty list says none.");
            }
            arity = Arity.OPTIONAL;
            if (tokens.peek().isSign("[")) {
                throw Mistake.at(token.spot(), "A list cannot be optional.", "Leave ? out: an empty list says none.");
            }
        }
        return arity;
    }

    private static List<String> joined(List<String> before, List<String> behind) {
        return Stream.concat(before.stream(), behind.stream()).toList();
    }
}
