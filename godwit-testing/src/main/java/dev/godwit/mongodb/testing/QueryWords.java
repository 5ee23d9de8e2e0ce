package dev.godwit.mongodb.testing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes what mongo-java-server does not know in queries as what it knows.
 *
 * <p>Of {@code $jsonSchema} the keywords {@code bsonType}, {@code required}, {@code properties} of the first level, {@code pattern}, {@code
 * minLength}, {@code maxLength}, {@code minimum}, {@code maximum} and {@code enum}; {@code items} is left out, any other is an error. Of
 * {@code $type} the types that it has no values of, which no document can have.
 */
final class QueryWords {

    /** Pointers, JavaScript and symbols. */
    private static final List<Integer> UNKNOWN = List.of(12, 13, 14, 15);

    private QueryWords() {}

    /** The same query without {@code $jsonSchema} at any depth. */
    static Object written(Object query) {
        if (query instanceof Document document) {
            Document written = new Document();
            List<Object> schemas = new ArrayList<>();
            document.forEach((key, value) -> {
                if (key.equals("$jsonSchema")) {
                    schemas.addAll(conditions((Document) value));
                } else if (key.equals("$type") && value instanceof Collection<?> codes) {
                    List<?> known = codes.stream()
                            .filter(code -> !UNKNOWN.contains(code))
                            .toList();
                    written.put(known.isEmpty() ? "$in" : key, known);
                } else {
                    written.put(key, written(value));
                }
            });
            if (!schemas.isEmpty()) {
                written.put("$and", schemas);
            }
            return written;
        }
        if (query instanceof Collection<?> list) {
            List<Object> written = new ArrayList<>();
            list.forEach(element -> written.add(written(element)));
            return written;
        }
        return query;
    }

    private static List<Document> conditions(Document schema) {
        List<Document> conditions = new ArrayList<>();
        schema.forEach((key, value) -> {
            switch (key) {
                case "bsonType", "title", "description" -> {}
                case "required" ->
                    ((Collection<?>) value)
                            .forEach(field ->
                                    conditions.add(new Document(field.toString(), new Document("$exists", true))));
                case "properties" ->
                    ((Map<?, ?>) value).forEach((field, rule) -> rule(conditions, field.toString(), (Document) rule));
                default -> throw new IllegalArgumentException("the look-alike has no $jsonSchema keyword " + key);
            }
        });
        return conditions;
    }

    private static void rule(List<Document> conditions, String field, Document rule) {
        rule.forEach((key, value) -> {
            switch (key) {
                case "items", "title", "description" -> {}
                case "bsonType" -> conditions.add(unlessMissing(field, new Document("$type", value)));
                case "pattern" -> conditions.add(unlessMissing(field, new Document("$regex", value)));
                case "minLength" ->
                    conditions.add(unlessMissing(field, new Document("$regex", "^[\\s\\S]{" + value + ",}$")));
                case "maxLength" ->
                    conditions.add(unlessMissing(field, new Document("$regex", "^[\\s\\S]{0," + value + "}$")));
                case "minimum" -> conditions.add(unlessMissing(field, new Document("$gte", value)));
                case "maximum" -> conditions.add(unlessMissing(field, new Document("$lte", value)));
                case "enum" -> conditions.add(unlessMissing(field, new Document("$in", value)));
                default -> throw new IllegalArgumentException("the look-alike has no $jsonSchema keyword " + key);
            }
        });
    }

    private static Document unlessMissing(String field, Document condition) {
        return new Document(
                "$or", List.of(new Document(field, new Document("$exists", false)), new Document(field, condition)));
    }
}
