package dev.godwit.mongodb;

import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.change.ValidatorRule;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.conversions.Bson;

/**
 * The words for the documents, the indexes and the validator of one collection. A field is a name or a path with dots. Each call is one
 * change. Immutable; for the thread of its migration.
 */
public final class CollectionChanges {

    private final ChangeSink sink;
    private final String name;

    CollectionChanges(ChangeSink sink, String name) {
        this.sink = sink;
        this.name = name;
    }

    /** Gives a field a value in all documents. It has no way back. */
    public CollectionChanges set(String field, Object value) {
        return set(new BsonDocument(), field, value);
    }

    /** Gives a field a value in the documents that a query finds. It has no way back. */
    public CollectionChanges set(Bson where, String field, Object value) {
        return change(new DocumentChange.SetField(
                name, Values.document(where), Mistakes.field(field), Values.bson(value), Optional.empty()));
    }

    /** Makes one value of a field another one, in all documents that have it; on the way back all that have the other get the one. */
    public CollectionChanges replace(String field, Object was, Object value) {
        BsonDocument having = new BsonDocument(Mistakes.field(field), new BsonDocument("$eq", Values.bson(was)));
        return change(
                new DocumentChange.SetField(name, having, field, Values.bson(value), Optional.of(Values.bson(was))));
    }

    /** Takes a field out of all documents. It has no way back. */
    public CollectionChanges unset(String field) {
        return change(new DocumentChange.UnsetField(name, Mistakes.field(field), Optional.empty()));
    }

    /** The same; on the way back documents without the field get this value. What each of them had is lost. */
    public CollectionChanges unset(String field, Object was) {
        return change(new DocumentChange.UnsetField(name, Mistakes.field(field), Optional.of(Values.bson(was))));
    }

    /** Gives a field another name. Refused while a document has both. */
    public CollectionChanges rename(String from, String to) {
        return change(new DocumentChange.RenameField(name, Mistakes.field(from), Mistakes.field(to)));
    }

    /** A field that is new: documents without it get the value, and on the way back all documents lose it. */
    public CollectionChanges add(String field, Object value) {
        return change(new DocumentChange.AddField(name, Mistakes.field(field), Values.bson(value)));
    }

    /** Documents without a field get it, where others have it already. It has no way back, because these cannot be told any more. */
    public CollectionChanges defaultTo(String field, Object value) {
        return change(new DocumentChange.DefaultField(name, Mistakes.field(field), Values.bson(value)));
    }

    /**
     * Makes a new document of each old one, in batches that survive the death of the process.
     *
     * @param what what it is for, in a few words
     */
    public CollectionChanges restructure(String what, Consumer<RestructureOptions> described) {
        return change(RestructureOptions.of(name, what, described));
    }

    /** Makes values of one type of a field values of another, in batches. It has no way back. */
    public CollectionChanges convert(String field, BsonType from, BsonType to, Conversion.ValueFunction there) {
        return change(new Conversion(Mistakes.field(field), from, to).change(name, there, Optional.empty()));
    }

    /** The same, and on the way back the other way round. */
    public CollectionChanges convert(
            String field, BsonType from, BsonType to, Conversion.ValueFunction there, Conversion.ValueFunction back) {
        return change(new Conversion(Mistakes.field(field), from, to).change(name, there, Optional.of(back)));
    }

    /** Makes an index. */
    public CollectionChanges createIndex(Bson keys) {
        return createIndex(keys, options -> {});
    }

    /** Makes an index with options. */
    public CollectionChanges createIndex(Bson keys, Consumer<IndexOptions> described) {
        return change(new DocumentChange.CreateIndex(name, IndexOptions.of(keys, described)));
    }

    /** Takes an index away by its name. It has no way back. */
    public CollectionChanges dropIndex(String index) {
        return change(new DocumentChange.DropIndex(name, index, Optional.empty()));
    }

    /** Takes an index away, saying what it was, so that there is a way back. */
    public CollectionChanges dropIndex(Bson keys, Consumer<IndexOptions> was) {
        var index = IndexOptions.of(keys, was);
        return change(new DocumentChange.DropIndex(name, index.name(), Optional.of(index)));
    }

    /** Gives the collection, which has none, a validator; strict, with errors. Refused while documents violate it. */
    public CollectionChanges addValidator(Bson validator) {
        return addValidator(validator, options -> {});
    }

    /** Gives the collection, which has none, a validator. */
    public CollectionChanges addValidator(Bson validator, Consumer<ValidatorOptions> described) {
        ValidatorOptions options = ValidatorOptions.of(validator, described);
        if (options.before().isPresent()) {
            throw Mistakes.malformed(
                    "addValidator is for a collection that has no validator, and was(…) says that it has one.",
                    "Say replaceValidator(…).");
        }
        return change(new DocumentChange.AddValidator(name, options.rule(), options.isEvenIfViolated()));
    }

    /** Makes the collection's validator another one; {@code was(…)} says what it was, for the way back. */
    public CollectionChanges replaceValidator(Bson validator, Consumer<ValidatorOptions> described) {
        ValidatorOptions options = ValidatorOptions.of(validator, described);
        return change(new DocumentChange.ReplaceValidator(
                name, options.rule(), options.before(), options.isEvenIfViolated()));
    }

    /** Takes the collection's validator away. It has no way back. */
    public CollectionChanges removeValidator() {
        return change(new DocumentChange.RemoveValidator(name, Optional.empty()));
    }

    /** Takes the collection's validator away, saying what it was, so that there is a way back. */
    public CollectionChanges removeValidator(Bson was, Consumer<ValidatorOptions> described) {
        ValidatorRule rule = ValidatorOptions.of(was, described).rule();
        return change(new DocumentChange.RemoveValidator(name, Optional.of(rule)));
    }

    private CollectionChanges change(DocumentChange change) {
        sink.change(change);
        return this;
    }
}
