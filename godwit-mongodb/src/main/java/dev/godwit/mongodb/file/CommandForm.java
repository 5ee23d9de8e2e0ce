package dev.godwit.mongodb.file;

import dev.godwit.error.GodwitException;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.migration.TransactionMode;
import dev.godwit.source.FileForm;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import dev.godwit.sql.TextSource;
import java.util.List;

/** Migrations as lists of MongoDB commands in Extended JSON: each command is a statement of its script. */
public record CommandForm() implements FileForm {

    @Override
    public String extension() {
        return ".json";
    }

    @Override
    public String display() {
        return "MongoDB commands in JSON";
    }

    @Override
    public Directions read(TextSource file) {
        CommandFile both =
                CommandFileReader.read(file.name(), TextSlice.whole(file).text());
        return new Directions(
                script(file, both.up(), both.transaction()),
                both.down().map(commands -> script(file, commands, both.transaction())));
    }

    /**
     * A seed has an {@code up} and nothing else.
     *
     * @throws GodwitException what is wrong with it
     */
    @Override
    public Script seed(TextSource file) {
        return read(file).up();
    }

    private static Script script(TextSource file, List<CommandText> commands, TransactionMode transaction) {
        List<Segment> segments = commands.stream()
                .map(command -> new Segment(
                        new TextSlice(file, command.start(), command.end(), command.line(), command.column()),
                        Splitting.none()))
                .toList();
        return new Script(segments, transaction, true);
    }
}
