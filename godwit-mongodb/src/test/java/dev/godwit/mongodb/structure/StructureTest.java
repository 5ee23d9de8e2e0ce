package dev.godwit.mongodb.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.testing.TestMongo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared in files, what is in a database, and in what they differ. */
class StructureTest {

    private static final String USERS = """
            {
              "validator": {"$jsonSchema": {"bsonType": "object", "required": ["email"]}},
              "validationLevel": "moderate",
              "indexes": [
                {"key": {"email": 1}, "name": "email_1", "unique": true},
                {"key": {"age": -1, "name": 1}}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private final TestMongo mongo = TestMongo.any();

    @BeforeEach
    void users() {
        for (String command : List.of(
                "{create: 'users', validator: {$jsonSchema: {bsonType: 'object', required: ['email']}}, validationLevel:"
                        + " 'moderate'}",
                "{createIndexes: 'users', indexes: [{key: {email: 1.0}, name: 'email_1', unique: true, background: true},"
                        + " {key: {age: -1, name: 1}, name: 'age_-1_name_1', sparse: false}]}",
                "{create: 'godwit_history'}")) {
            mongo.database().runCommand(BsonDocument.parse(command));
        }
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private List<CollectionStructure> found() {
        return new StructureReader(mongo.database(), Set.of("godwit_history")).read();
    }

    private List<String> differences(String users) {
        return StructureDifference.between(List.of(StructureFile.read("users.json", "users", users)), found()).stream()
                .map(deviation -> deviation.collection() + ": " + deviation.text())
                .toList();
    }

    @Test
    void agreeWhereTheyAreWrittenDifferently() {
        assertThat(differences(USERS)).isEmpty();
    }

    @Test
    void areWrittenAndReadAgain() throws Exception {
        List<CollectionStructure> found = found();
        List<Path> written = new StructureFolder(folder.resolve("collections")).write(found);
        assertThat(written).extracting(file -> file.getFileName().toString()).containsExactly("users.json");
        assertThat(Files.readString(written.get(0)))
                .startsWith("{\n  \"validator\": {")
                .endsWith("}\n");
        assertThat(StructureDifference.between(new StructureFolder(folder.resolve("collections")).read(), found))
                .isEmpty();
    }

    @Test
    void areToldInWordsWhereTheyDiffer() {
        assertThat(differences("{\"indexes\": [{\"key\": {\"email\": 1}}, {\"key\": {\"city\": 1}}]}"))
                .containsExactly(
                        "users: the validator is in the database, and not declared",
                        "users: the index city_1 is declared, and not in the database",
                        "users: the index is {\"key\": {\"email\": 1.0}, \"name\": \"email_1\", \"unique\": true}, declared is"
                                + " {\"key\": {\"email\": 1}, \"name\": \"email_1\"}",
                        "users: the index age_-1_name_1 is in the database, and not declared");
        assertThat(differences(USERS.replace("moderate", "strict").replace("\"email\"]", "\"name\"]")))
                .containsExactly(
                        "users: the validator is {\"$jsonSchema\": {\"bsonType\": \"object\", \"required\": [\"email\"]}},"
                                + " declared is {\"$jsonSchema\": {\"bsonType\": \"object\", \"required\": [\"name\"]}}",
                        "users: the validation level is moderate, declared is strict");
        assertThat(differences(USERS.replace("\"age\": -1, \"name\": 1", "\"name\": 1, \"age\": -1")))
                .hasSize(2);
        assertThat(StructureDifference.between(List.of(), found()))
                .containsExactly(new StructureDifference.Deviation(
                        "users", "the collection is in the database, and not declared"));
        assertThat(StructureDifference.between(found(), List.of()))
                .containsExactly(new StructureDifference.Deviation(
                        "users", "the collection is declared, and not in the database"));
    }

    @Test
    void indexesOfTextAreReadAsTheyWereWritten() {
        assertThat(Normal.index(BsonDocument.parse(
                        "{v: 2, key: {_fts: 'text', _ftsx: 1}, name: 'title_text', weights: {title: 1}, default_language:"
                                + " 'english', language_override: 'language', textIndexVersion: 3}")))
                .isEqualTo(Normal.index(BsonDocument.parse("{key: {title: 'text'}, name: 'title_text'}")));
    }

    @Test
    void areToldWhatIsWrongWithAFile() {
        assertThat(mistake("{\"indexs\": []}")).isEqualTo("\"indexs\" is no key of a declared collection.");
        assertThat(mistake("{\"validationLevel\": \"hard\"}"))
                .isEqualTo("\"validationLevel\" is not one of its words.");
        assertThat(mistake("{\"indexes\": [{\"name\": \"a\"}]}"))
                .isEqualTo("An index has no \"key\", or what is there is no key: {\"name\": \"a\"}.");
        assertThat(mistake("{\"validator\": 1}")).isEqualTo("\"validator\" is not an object.");
        assertThat(mistake("{\"indexes\": [],}")).startsWith("This is not JSON: ");
        assertThat(mistake("[]")).isEqualTo("The file does not hold an object.");
    }

    private static String mistake(String text) {
        GodwitException mistake =
                catchThrowableOfType(GodwitException.class, () -> StructureFile.read("users.json", "users", text));
        assertThat(mistake.code()).isEqualTo(ErrorCode.SCHEMA_MALFORMED);
        assertThat(mistake.place()).isPresent();
        return String.valueOf(mistake.getMessage());
    }
}
