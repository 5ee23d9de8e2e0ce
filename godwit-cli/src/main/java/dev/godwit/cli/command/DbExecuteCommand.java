package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/** {@code godwit db execute}. */
final class DbExecuteCommand implements Command {

    private static final Option SQL = Option.of("--sql", "TEXT", "this SQL in place of a file");
    private static final Option FILE = Option.of("--file", "FILE", "the file").hide();
    private static final Option STDIN =
            Option.flag("--stdin", "read standard input").hide();

    @Override
    public Usage usage() {
        return Usage.of(
                        "Runs a file of SQL, or standard input without one, outside of the history, and shows the rows of the last"
                                + " query.")
                .words("[FILE]")
                .options(SQL, FILE, STDIN)
                .examples("db execute fix.sql", "db execute --sql \"select count(*) from users\"");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(SQL, FILE, STDIN);
        if (!arguments.words().isEmpty() && (arguments.has(SQL) || arguments.has(FILE) || arguments.has(STDIN))) {
            throw Wrong.usage("`db execute` takes a file or --sql, not both.");
        }
        String file = arguments.value(FILE).or(arguments::word).orElse("-");
        TextSlice text;
        if (arguments.has(SQL)) {
            text = TextSlice.ofString("--sql", arguments.value(SQL).orElse(""));
        } else if (file.equals("-")) {
            text = TextSlice.ofString("standard input", standardInput(call));
        } else {
            text = TextSlice.whole(Utf8File.of(call.surroundings().directory().resolve(file), file));
        }
        call.tell(call.godwit().execute(text), Reports::executed);
        return ExitCode.DONE;
    }

    private static String standardInput(Call call) throws IOException {
        Reader reader = Utf8File.reader(call.surroundings().in(), "standard input");
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
