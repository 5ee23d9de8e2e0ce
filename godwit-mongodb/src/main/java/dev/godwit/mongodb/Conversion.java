package dev.godwit.mongodb;

import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.change.Reshape;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * Values of a field that change their type. The type tells which documents are done, so none is ever done twice.
 *
 * @param field a name, or a path through documents; documents in arrays are not gone into
 */
public record Conversion(String field, BsonType from, BsonType to) {

    private static final int BATCH = 1000;

    /** Checks that the types tell apart. */
    public Conversion {
        if (from == to) {
            throw Mistakes.malformed(
                    "A conversion of " + field + " from " + from + " to the same type.",
                    "Say restructure(what, r -> r.with(…)): a conversion tells by the type what is done.");
        }
    }

    /** Makes one value of another. */
    @FunctionalInterface
    public interface ValueFunction {

        /**
         * Makes it. Values are those of the driver: {@link String}, {@link Integer}, {@link java.util.Date}, {@link Document}, {@link List} …
         *
         * @throws Exception whatever goes wrong; it ends the migration
         */
        Object apply(Object value) throws Exception;
    }

    Restructure change(String collection, ValueFunction there, Optional<ValueFunction> back) {
        Conversion reversed = new Conversion(field, to, from);
        return new Restructure(
                collection, field + " from " + from + " to " + to, reshape(there), back.map(reversed::reshape), BATCH);
    }

    private Reshape reshape(ValueFunction function) {
        BsonDocument where = new BsonDocument(field, new BsonDocument("$type", new BsonInt32(from.getValue())));
        return new Reshape(where, Optional.empty(), true, document -> converted(document, function));
    }

    /** A query for a type also finds an array with such an element; that is left alone. */
    private Document converted(Document document, ValueFunction function) throws Exception {
        List<String> path = List.of(field.split("\\."));
        Object holder = document;
        for (String step : path.subList(0, path.size() - 1)) {
            holder = holder instanceof Document inner ? inner.get(step) : null;
        }
        String last = path.get(path.size() - 1);
        if (holder instanceof Document inner) {
            Object value = inner.get(last);
            if (value != null && Values.bson(value).getBsonType() == from) {
                inner.put(last, checked(function.apply(value)));
            }
        }
        return document;
    }

    private Object checked(Object made) {
        BsonValue value = Values.bson(made);
        if (value.getBsonType() != to) {
            throw Mistakes.malformed(
                    "The conversion of " + field + " made a value of the type " + value.getBsonType() + ", not " + to
                            + ".",
                    "Return a value of that type, or name the type that it returns.");
        }
        return made;
    }
}
