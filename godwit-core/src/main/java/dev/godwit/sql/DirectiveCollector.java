package dev.godwit.sql;

import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the directives in front of a statement while it is scanned, and refuses those that stand at a wrong place. */
final class DirectiveCollector {

    private final CharWindow in;
    private final String file;
    private List<Directive> found = new ArrayList<>();

    DirectiveCollector(CharWindow in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Hands out what was found since the last call. */
    List<Directive> take() {
        List<Directive> taken = found;
        found = new ArrayList<>();
        return taken;
    }

    /**
     * A line comment on which the lexer stands.
     *
     * @param ownLine whether only blanks stand before it on its line
     * @param inside whether it stands behind the first word of a statement
     */
    void comment(SqlLexer lexer, boolean ownLine, boolean inside) {
        if (!mayBeDirective(lexer)) {
            return;
        }
        String comment = in.text(lexer.start, lexer.end).stripTrailing();
        Optional<DirectiveLine> line = DirectiveLine.of(comment);
        if (line.isEmpty()) {
            return;
        }
        Position start = in.position(lexer.start);
        Optional<String> meant = line.get().meant();
        if (meant.isPresent() && ownLine) {
            throw Directive.refusal(
                    file,
                    start,
                    "\"" + comment + "\" is almost a directive.",
                    "Write \"-- migrate:" + meant.get() + "\", in lower case.");
        }
        Optional<Directive.Word> word = line.get().directive();
        if (word.isPresent()) {
            add(word.get(), comment, line.get().behind(), start, ownLine, inside);
        }
    }

    private void add(
            Directive.Word word, String comment, int behindWord, Position start, boolean ownLine, boolean inside) {
        if (!ownLine) {
            throw Directive.refusal(
                    file,
                    start,
                    "\"migrate:" + word.written() + "\" stands behind other text on its line.",
                    "Write it on a line of its own.");
        }
        if (inside) {
            throw Directive.refusal(
                    file,
                    start,
                    "\"migrate:" + word.written() + "\" stands inside a statement.",
                    "Write it in front of a statement, and end the one before it, as with \";\".");
        }
        int textAt = behindWord;
        while (textAt < comment.length() && Character.isWhitespace(comment.charAt(textAt))) {
            textAt++;
        }
        Position textStart = new Position(start.line(), start.column() + textAt, start.offset() + textAt);
        found.add(new Directive(word, comment.substring(textAt), start, textStart));
    }

    /** What is left behind the last statement; queries have been taken out before. */
    GodwitException withoutStatement(Directive directive) {
        return Directive.refusal(
                file,
                directive.start(),
                "No statement follows this \"migrate:" + directive.word().written() + "\".",
                "Write it directly above the statement that it is about.");
    }

    /** A second one of the same word in front of one statement. */
    GodwitException second(Directive directive) {
        return Directive.refusal(
                file,
                directive.start(),
                "A second \"migrate:" + directive.word().written() + "\" in front of one statement.",
                "Keep one of them.");
    }

    /** Without making a text of every comment of a large file. */
    private boolean mayBeDirective(SqlLexer lexer) {
        int index = lexer.start;
        if (in.chars[index] != '-') {
            return false;
        }
        index += 2;
        while (index < lexer.end && Character.isWhitespace(in.chars[index])) {
            index++;
        }
        return index < lexer.end && (in.chars[index] == 'm' || in.chars[index] == 'M');
    }
}
