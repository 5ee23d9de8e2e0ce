package dev.godwit.mongodb;

import dev.godwit.mongodb.change.IndexDefinition;
import dev.godwit.mongodb.change.Mistakes;
import java.time.Duration;
import java.util.function.Consumer;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;

/** What an index is like, beside its keys. For one thread. */
public final class IndexOptions {

    private final BsonDocument options = new BsonDocument();
    private String name;

    private IndexOptions(String name) {
        this.name = name;
    }

    static IndexDefinition of(Bson keys, Consumer<IndexOptions> described) {
        IndexDefinition plain = IndexDefinition.of(Values.document(keys));
        if (plain.key().isEmpty()) {
            throw Mistakes.malformed("An index without keys.", "Say them: new Document(\"email\", 1).");
        }
        IndexOptions options = new IndexOptions(plain.name());
        described.accept(options);
        return new IndexDefinition(plain.key(), options.name, options.options);
    }

    /** Its name; otherwise it is made of the keys, {@code email_1_age_-1}. */
    public IndexOptions named(String indexName) {
        name = indexName;
        return this;
    }

    /** No two documents have the same values. */
    public IndexOptions unique() {
        return option("unique", BsonBoolean.TRUE);
    }

    /** Leaves out documents without the fields. */
    public IndexOptions sparse() {
        return option("sparse", BsonBoolean.TRUE);
    }

    /** Documents go when the moment in the field is so long ago. */
    public IndexOptions expireAfter(Duration time) {
        return option("expireAfterSeconds", new BsonInt64(time.toSeconds()));
    }

    /** Holds only documents that a query finds. */
    public IndexOptions where(Bson filter) {
        return option("partialFilterExpression", Values.document(filter));
    }

    /** Any other option of {@code createIndexes}, for example {@code collation}. */
    public IndexOptions option(String option, Object value) {
        options.append(option, Values.bson(value));
        return this;
    }
}
