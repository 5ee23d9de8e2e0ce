package dev.godwit.prisma.write;

import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.prisma.syntax.Spot;
import dev.godwit.prisma.syntax.Value;
import java.util.List;
import java.util.Optional;

/** Parts of a file that is not written yet. */
final class Made {

    static final Spot SPOT = new Spot(new SourceText("", ""), 0);

    private Made() {}

    static Value word(String word) {
        return new Value.Word(SPOT, word);
    }

    static Value text(String text) {
        return new Value.Text(SPOT, text);
    }

    static Value digits(String digits) {
        return new Value.Digits(SPOT, digits);
    }

    static Value call(String function, List<Argument> arguments) {
        return new Value.Call(SPOT, function, arguments);
    }

    static Value many(List<Value> values) {
        return new Value.Many(SPOT, values);
    }

    static Value words(List<String> words) {
        return many(words.stream().map(Made::word).toList());
    }

    static Argument plain(Value value) {
        return new Argument(SPOT, Optional.empty(), value);
    }

    static Argument named(String name, Value value) {
        return new Argument(SPOT, Optional.of(name), value);
    }

    static Attribute ofField(String name, Argument... arguments) {
        return new Attribute(SPOT, name, false, List.of(arguments));
    }

    static Attribute ofField(String name, List<Argument> arguments) {
        return new Attribute(SPOT, name, false, arguments);
    }

    static Attribute ofBlock(String name, List<Argument> arguments) {
        return new Attribute(SPOT, name, true, arguments);
    }
}
