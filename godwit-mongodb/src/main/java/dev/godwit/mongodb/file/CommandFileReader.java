package dev.godwit.mongodb.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.error.Place;
import dev.godwit.migration.TransactionMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a migration file of MongoDB commands:
 *
 * <pre>{@code
 * {
 *   "up": [{"createIndexes": "users", "indexes": [{"key": {"email": 1}, "name": "email_1", "unique": true}]}],
 *   "down": [{"dropIndexes": "users", "index": "email_1"}]
 * }
 * }</pre>
 *
 * Beside these there may be {@code "transaction": true|false} and {@code "checked": false}. What is wrong is told before anything runs, with
 * its place: not JSON, a key that is not one of these, a command that is none, a value that is no Extended JSON. For one file; not
 * thread-safe.
 */
public final class CommandFileReader {

    private static final List<String> KEYS = List.of("up", "down", "transaction", "checked");

    private final String file;
    private final String text;
    private @Nullable List<CommandDraft> up;
    private @Nullable List<CommandDraft> down;
    private TransactionMode transaction = TransactionMode.AUTO;
    private boolean checked = true;

    private CommandFileReader(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Reads it.
     *
     * @param file as messages name it
     * @param text the decoded file
     * @throws GodwitException what is wrong with it
     */
    public static CommandFile read(String file, String text) {
        return new CommandFileReader(file, text).read();
    }

    private CommandFile read() {
        try (JsonParser parser = Json.parser(text)) {
            sections(parser);
        } catch (StreamReadException e) {
            throw Json.malformed(file, text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CommandDraft> forward = up;
        if (forward == null) {
            throw Json.mistake(Place.of(file, 1, 1), "The file has no \"up\".")
                    .hint("Write {\"up\": [ commands ], \"down\": [ commands ]}.")
                    .build();
        }
        CommandRules rules = new CommandRules(checked);
        return new CommandFile(
                rules.checked(forward), Optional.ofNullable(down).map(rules::checked), transaction, checked);
    }

    private void sections(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Json.mistake(Place.of(file, 1, 1), "The file holds " + described(parser) + ", not an object.")
                    .hint("Write {\"up\": [ commands ], \"down\": [ commands ]}.")
                    .build();
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            section(parser);
        }
        if (parser.nextToken() != null) {
            throw Json.mistake(here(parser), "Something stands behind the end of the object.")
                    .hint("A file holds one object; take the rest out, or put it inside.")
                    .build();
        }
    }

    private void section(JsonParser parser) throws IOException {
        String key = parser.currentName();
        Place place = here(parser);
        parser.nextToken();
        switch (key) {
            case "up" -> up = commands(parser, key);
            case "down" -> down = commands(parser, key);
            case "transaction" -> transaction = truth(parser, key) ? TransactionMode.ON : TransactionMode.OFF;
            case "checked" -> checked = truth(parser, key);
            default ->
                throw Json.mistake(place, "\"" + key + "\" is no key of a migration file.")
                        .hint(Nearest.sentence(key, KEYS))
                        .build();
        }
    }

    private boolean truth(JsonParser parser, String key) throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw Json.mistake(here(parser), "\"" + key + "\" is " + described(parser) + ", not true or false.")
                    .hint("Write true or false, without quotes, or leave it out.")
                    .build();
        }
        return parser.getBooleanValue();
    }

    private List<CommandDraft> commands(JsonParser parser, String key) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Json.mistake(here(parser), "\"" + key + "\" is " + described(parser) + ", not a list of commands.")
                    .hint("Put brackets around it: \"" + key + "\": [ commands ].")
                    .build();
        }
        List<CommandDraft> commands = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw Json.mistake(here(parser), "In \"" + key + "\" stands " + described(parser) + ", not a command.")
                        .hint("A command is an object, for example {\"create\": \"users\"}.")
                        .build();
            }
            commands.add(CommandDraft.read(file, text, parser));
        }
        return commands;
    }

    private Place here(JsonParser parser) {
        return Json.place(file, parser.currentTokenLocation());
    }

    private static String described(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a text";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            default -> "a number";
        };
    }
}
