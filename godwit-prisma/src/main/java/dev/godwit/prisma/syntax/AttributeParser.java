package dev.godwit.prisma.syntax;

import dev.godwit.prisma.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributes and values. Not thread-safe. */
final class AttributeParser {

    private static final int DEEPEST = 100;
    private static final String VALUES =
            "A value is a text in quotes, a number, a word, a function or a list in brackets.";

    private final Tokens tokens;
    private int depth;

    AttributeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All attributes that follow on this line. */
    List<Attribute> ofField() {
        List<Attribute> attributes = new ArrayList<>();
        while (tokens.peek().isSign("@")) {
            attributes.add(attribute(false));
        }
        if (tokens.peek().isSign("@@")) {
            throw Mistake.at(
                    tokens.peek().spot(),
                    "An attribute with @@ belongs to the block, not to a line of it.",
                    "Write it on a line of its own, or with one @.");
        }
        return attributes;
    }

    Attribute ofBlock() {
        return attribute(true);
    }

    private Attribute attribute(boolean ofBlock) {
        Token sign = tokens.next();
        String name = path(tokens.word("the name of an attribute", "Write for example @id or @@index([name])."));
        List<Argument> arguments = tokens.takeSign("(") ? arguments() : List.of();
        return new Attribute(sign.spot(), name, ofBlock, arguments);
    }

    private String path(Token first) {
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.takeSign(".")) {
            name.append('.')
                    .append(tokens.word("a name", "Write one behind the point, as in @db.Text.")
                            .text());
        }
        return name.toString();
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        tokens.anyLine();
        while (!tokens.takeSign(")")) {
            arguments.add(argument());
            tokens.anyLine();
            separator(")");
        }
        return arguments;
    }

    private void separator(String closing) {
        if (!tokens.peek().isSign(closing)) {
            tokens.sign(",", "Write a comma between two, and " + closing + " behind the last.");
            tokens.anyLine();
        }
    }

    private Argument argument() {
        Value value = value();
        if (value instanceof Value.Word word && tokens.takeSign(":")) {
            tokens.anyLine();
            return new Argument(word.spot(), Optional.of(word.word()), value());
        }
        return new Argument(value.spot(), Optional.empty(), value);
    }

    Value value() {
        if (++depth > DEEPEST) {
            throw Mistake.at(tokens.peek().spot(), "These values are too deep in each other.", VALUES);
        }
        Value value = valueInside();
        depth--;
        return value;
    }

    private Value valueInside() {
        Token token = tokens.next();
        if (token.kind() == Kind.STRING) {
            return new Value.Text(token.spot(), token.text());
        } else if (token.kind() == Kind.NUMBER) {
            return new Value.Digits(token.spot(), token.text());
        } else if (token.isWord()) {
            String name = path(token);
            return tokens.takeSign("(")
                    ? new Value.Call(token.spot(), name, arguments())
                    : new Value.Word(token.spot(), name);
        } else if (token.isSign("[")) {
            return list(token);
        }
        throw Tokens.unexpected(token, "a value", VALUES);
    }

    private Value list(Token bracket) {
        List<Value> values = new ArrayList<>();
        tokens.anyLine();
        while (!tokens.takeSign("]")) {
            values.add(value());
            tokens.anyLine();
            separator("]");
        }
        return new Value.Many(bracket.spot(), values);
    }
}
