package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code godwit db execute}. */
final class DbExecuteCommand implements Command {

    private static final Option SQL = Option.of("--sql", "TEXT", "this SQL in place of a file");
    private static final Option FILE = Option.of("--file", "FILE", "the file").hide();
    private static final Option STDIN = Option.flag("--stdin", "read standard input").hide();

    @Override
    public Usage usage() {
        return Usage.of("Runs a file of SQL, or standard input without one, outside of the history, and shows the rows of the last"
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
        if (arguments.has(SQL)) {
            call.reports().executed(call.godwit().execute("--sql", arguments.value(SQL).orElse("")));
        } else if (file.equals("-")) {
            byte[] bytes = call.surroundings().in().readAllBytes();
            call.reports().executed(call.godwit().execute("standard input", text("standard input", bytes)));
        } else {
            Path path = call.surroundings().directory().resolve(file);
            if (!Files.exists(path)) {
                throw GodwitException.of(ErrorCode.FILE_UNREADABLE, "There is no file " + file + ".")
                        .build();
            }
            call.reports().executed(call.godwit().execute(file, text(file, Files.readAllBytes(path))));
        }
        return ExitCode.DONE;
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw GodwitException.of(ErrorCode.FILE_NOT_UTF8, "The SQL to execute is not UTF-8.")
                    .at(Place.of(name))
                    .cause(e)
                    .build();
        }
    }
}
