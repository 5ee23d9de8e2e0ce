package dev.godwit.mongodb;

import java.util.function.Consumer;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** What a collection is made with. For one thread. */
public final class CollectionOptions {

    private final BsonDocument options = new BsonDocument();

    private CollectionOptions() {}

    static BsonDocument of(Consumer<CollectionOptions> described) {
        CollectionOptions options = new CollectionOptions();
        described.accept(options);
        return options.options;
    }

    /** What its documents must be; strict, with errors. */
    public CollectionOptions validator(Bson validator) {
        return validator(validator, rule -> {});
    }

    /** What its documents must be. */
    public CollectionOptions validator(Bson validator, Consumer<ValidatorOptions> rule) {
        ValidatorOptions described = ValidatorOptions.of(validator, rule);
        options.append("validator", described.rule().validator())
                .append(
                        "validationLevel",
                        new BsonString(described.rule().level().getValue()))
                .append(
                        "validationAction",
                        new BsonString(described.rule().action().getValue()));
        return this;
    }

    /** Keeps at most so many bytes, and drops the oldest documents beyond. */
    public CollectionOptions capped(long bytes) {
        options.append("capped", BsonBoolean.TRUE).append("size", new BsonInt64(bytes));
        return this;
    }

    /** Any other option of {@code create}, for example {@code collation}. */
    public CollectionOptions option(String name, Object value) {
        options.append(name, Values.bson(value));
        return this;
    }
}
