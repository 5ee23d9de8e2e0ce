package dev.godwit.mongodb.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.TransactionMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of commands: its parts, their exact places, and what is wrong with it. */
class CommandFileReaderTest {

    private static CommandFile read(String text) {
        return CommandFileReader.read("1_a.json", text);
    }

    private static GodwitException mistake(String text) {
        GodwitException mistake = catchThrowableOfType(GodwitException.class, () -> read(text));
        assertThat(mistake).as(text).isNotNull();
        assertThat(mistake.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(mistake.hint()).isPresent();
        return mistake;
    }

    private static void says(String text, String place, String message) {
        GodwitException mistake = mistake(text);
        assertThat(mistake.place().orElseThrow()).hasToString("1_a.json:" + place);
        assertThat(mistake).hasMessage(message);
    }

    @Test
    void hasCommandsWithTheirExactText() {
        String text = """
                {
                  "up": [
                    {"create": "users"},
                    { "insert": "users",
                      "documents": [{"_id": {"$oid": "64b7f0000000000000000001"}}] }
                  ],
                  "down": [{"drop": "users"}],
                  "transaction": false
                }
                """;
        CommandFile file = read(text);
        assertThat(file.up()).extracting(CommandText::name).containsExactly("create", "insert");
        CommandText insert = file.up().get(1);
        assertThat(insert.line()).isEqualTo(4);
        assertThat(insert.column()).isEqualTo(5);
        assertThat(text.substring(insert.start(), insert.end()))
                .isEqualTo(insert.text())
                .startsWith("{ \"insert\"")
                .endsWith("] }");
        assertThat(insert.document().getArray("documents").get(0).asDocument().get("_id"))
                .isEqualTo(new BsonObjectId(new ObjectId("64b7f0000000000000000001")));
        assertThat(file.down().orElseThrow()).extracting(CommandText::text).containsExactly("{\"drop\": \"users\"}");
        assertThat(file.transaction()).isEqualTo(TransactionMode.OFF);
    }

    @Test
    void tellsNoDownFromAnEmptyOne() {
        assertThat(read("{\"up\": []}").down()).isEmpty();
        assertThat(read("{\"up\": [], \"down\": []}").down())
                .hasValueSatisfying(down -> assertThat(down).isEmpty());
    }

    @Test
    void leavesTheTransactionOpenUnlessSaid() {
        assertThat(read("{\"up\": []}").transaction()).isEqualTo(TransactionMode.AUTO);
        assertThat(read("{\"transaction\": true, \"up\": []}").transaction()).isEqualTo(TransactionMode.ON);
    }

    @Test
    void countsNoByteOrderMarkAndTakesAnyLineEnd() {
        String text = "{\r\n\"up\": [\r\n  {\"ping\": 1}, {\"create\": \"ж😀\"},\r\n {\"ping\": 2}]}";
        CommandFile file = read("\uFEFF" + text);
        CommandText last = file.up().get(2);
        assertThat(last.line()).isEqualTo(4);
        assertThat(last.column()).isEqualTo(2);
        assertThat(text.substring(last.start(), last.end())).isEqualTo("{\"ping\": 2}");
    }

    @Test
    void readsRelaxedAndCanonicalExtendedJson() {
        BsonDocument document =
                read("{\"up\": [{\"insert\": \"a\", \"documents\": [{\"n\": {\"$numberLong\": \"5\"}, \"d\": {\"$date\":"
                                + " \"2026-07-19T12:00:00Z\"}, \"e\": {\"$date\": {\"$numberLong\": \"0\"}}, \"i\": 1, \"x\":"
                                + " {\"$numberDecimal\": \"1.50\"}}]}]}")
                        .up()
                        .get(0)
                        .document();
        BsonDocument inserted = document.getArray("documents").get(0).asDocument();
        assertThat(inserted.get("n").isInt64()).isTrue();
        assertThat(inserted.get("i").isInt32()).isTrue();
        assertThat(inserted.get("d").isDateTime()).isTrue();
        assertThat(inserted.getDateTime("e").getValue()).isZero();
        assertThat(inserted.get("x").isDecimal128()).isTrue();
    }

    @Test
    void isToldWhereItIsNotJson() {
        says(
                "{\n  \"up\": [\n    {\"create\": \"users\"},\n  ]\n}",
                "4:3",
                "This is not JSON: unexpected character (']' (code 93)): expected a valid value (JSON String, Number,"
                        + " Array, Object or token 'null', 'true' or 'false').");
        assertThat(mistake("{\"up\": [{\"create\": \"users\"}]").getMessage()).startsWith("This is not JSON: ");
        assertThat(mistake("{'up': []}").getMessage()).contains("double-quote to start");
        assertThat(mistake("").getMessage()).isEqualTo("The file holds nothing, not an object.");
    }

    @Test
    void hasNoComments() {
        says("{\n  // users\n  \"up\": []\n}", "2:3", "JSON has no comments.");
        says("{\"up\": [ /* none */ ]}", "1:10", "JSON has no comments.");
    }

    @Test
    void hasEachKeyOnce() {
        assertThat(mistake("{\"up\": [],\n \"up\": []}").getMessage())
                .isEqualTo("This is not JSON: duplicate field 'up'.");
        assertThat(mistake("{\"up\": [{\"create\": \"a\", \"create\": \"b\"}]}").getMessage())
                .contains("'create'");
    }

    @Test
    void knowsItsKeys() {
        GodwitException mistake = mistake("{\"up\": [],\n \"dwon\": []}");
        assertThat(mistake.place().orElseThrow()).hasToString("1_a.json:2:2");
        assertThat(mistake).hasMessage("\"dwon\" is no key of a migration file.");
        assertThat(mistake.hint()).hasValue("Did you mean \"down\"?");
    }

    @Test
    void isAnObjectWithListsOfObjects() {
        says("[]", "1:1", "The file holds a list, not an object.");
        says("{\"down\": []}", "1:1", "The file has no \"up\".");
        says("{\"up\": {\"create\": \"a\"}}", "1:8", "\"up\" is an object, not a list of commands.");
        says("{\"up\": [\"create\"]}", "1:9", "In \"up\" stands a text, not a command.");
        says("{\"up\": [{ }]}", "1:9", "This command is empty.");
        says("{\"up\": [], \"transaction\": \"false\"}", "1:27", "\"transaction\" is a text, not true or false.");
        says("{\"up\": []} {}", "1:12", "Something stands behind the end of the object.");
    }

    @Test
    void knowsCommands() {
        GodwitException mistake = mistake("{\"up\": [\n {\"createindex\": \"a\"}]}");
        assertThat(mistake.place().orElseThrow()).hasToString("1_a.json:2:2");
        assertThat(mistake).hasMessage("createindex is no command of MongoDB that Godwit knows.");
        assertThat(mistake.hint())
                .hasValue(
                        "Did you mean \"createIndexes\"? If your server has it, write \"checked\": false beside \"up\".");
    }

    @Test
    void letsUnknownOnesPassWhenToldTo() {
        assertThat(read("{\"up\": [{\"brandNew\": 1}], \"checked\": false}").up())
                .hasSize(1);
        assertThat(mistake("{\"up\": [{\"shutdown\": 1}], \"checked\": false}").getMessage())
                .isEqualTo("shutdown cannot stand in a migration: it would stop or block the server in the middle of"
                        + " the run.");
    }

    @Test
    void takesTheFirstKeyAsTheName() {
        says(
                "{\"up\": [{\"updates\": [], \"update\": \"users\"}]}",
                "1:9",
                "The command's name, update, stands behind updates. MongoDB takes the first key as the name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"$oid\": \"xyz\"} | is no value in Extended JSON: hexString has 24 characters",
                "{\"$date\": \"yesterday\"} | is no value in Extended JSON: ",
                "{\"$numberLong\": 5} | is no value in Extended JSON: ",
                "{\"$binary\": {\"base64\": \"AA==\"}} | is no value in Extended JSON: "
            })
    void isToldWhereAValueIsNoExtendedJson(String value, String message) {
        GodwitException mistake =
                mistake("{\"up\": [\n  {\"insert\": \"users\",\n   \"documents\": [{\"a\": {}, \"b\": {\"c\": " + value
                        + "}}]}]}");
        assertThat(mistake.place().orElseThrow()).hasToString("1_a.json:3:39");
        assertThat(mistake.getMessage()).startsWith(value.trim() + " ").contains(message);
    }

    @Test
    void mayBeSomeMegabytesLarge() {
        String command = "{\"insert\": \"users\", \"documents\": [{\"name\": \"" + "n".repeat(200) + "\"}]}";
        String text = "{\"up\": ["
                + IntStream.range(0, 20_000).mapToObj(i -> command).collect(Collectors.joining(",\n"))
                + "]}";
        assertThat(text.length()).isGreaterThan(4_000_000);
        CommandFile file = read(text);
        assertThat(file.up()).hasSize(20_000);
        CommandText last = file.up().get(19_999);
        assertThat(last.line()).isEqualTo(20_000);
        assertThat(text.substring(last.start(), last.end())).isEqualTo(command);
    }
}
