package dev.godwit.mongodb.change;

import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** One step of a migration of documents, as a value. */
public sealed interface DocumentChange {

    /** The collection that it is about. */
    String collection();

    /** A phrase for people. */
    String text();

    /** The commands that it sends, in order; none for a {@link Restructure}, which reads documents and writes what it makes of them. */
    List<BsonDocument> commands();

    /** How it is undone. */
    WayBack wayBack();

    /** What must not be there when it begins. */
    default Optional<Obstacle> obstacle() {
        return Optional.empty();
    }

    /** A field gets a value in the documents that a query finds; the value that they had may be said, for the way back. */
    record SetField(String collection, BsonDocument where, String field, BsonValue value, Optional<BsonValue> was)
            implements DocumentChange {
        @Override
        public String text() {
            return "set " + collection + "." + field;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.updateAll(collection, where, "$set", field, value);
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(old -> new SetField(
                            collection,
                            new BsonDocument(field, new BsonDocument("$eq", value)),
                            field,
                            old,
                            Optional.of(value))),
                    "what the documents had before is not written here",
                    "say it: set(field, value, was).");
        }
    }

    /** A field goes from all documents; the value that they had may be said, for the way back. */
    record UnsetField(String collection, String field, Optional<BsonValue> was) implements DocumentChange {
        @Override
        public String text() {
            return "unset " + collection + "." + field;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.updateAll(collection, Wire.exists(field, true), "$unset", field, new BsonString(""));
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(value -> new AddField(collection, field, value)),
                    "the values are gone, and what to put in their place is not written here",
                    "say it: unset(field, was).");
        }
    }

    /** A field gets another name in all documents that have it. */
    record RenameField(String collection, String from, String to) implements DocumentChange {
        @Override
        public String text() {
            return "rename " + collection + "." + from + " to " + to;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.updateAll(collection, Wire.exists(from, true), "$rename", from, new BsonString(to));
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.By(new RenameField(collection, to, from));
        }

        @Override
        public Optional<Obstacle> obstacle() {
            BsonDocument both =
                    new BsonDocument("$and", new BsonArray(List.of(Wire.exists(from, true), Wire.exists(to, true))));
            return Optional.of(new Obstacle(
                    both,
                    "have " + to + " as well as " + from + ", and would lose what stands there",
                    "Decide which of the two they keep, and unset the other in them."));
        }
    }

    /** A new field: documents without it get a value, and on the way back all documents lose it. */
    record AddField(String collection, String field, BsonValue value) implements DocumentChange {
        @Override
        public String text() {
            return "add " + collection + "." + field;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.updateAll(collection, Wire.exists(field, false), "$set", field, value);
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.By(new UnsetField(collection, field, Optional.of(value)));
        }
    }

    /** Documents without a field get it, while others have it already. */
    record DefaultField(String collection, String field, BsonValue value) implements DocumentChange {
        @Override
        public String text() {
            return "default for " + collection + "." + field;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.updateAll(collection, Wire.exists(field, false), "$set", field, value);
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.None(
                    "which documents had no such field is not written anywhere",
                    "if the field is new to all documents, say add(field, value).");
        }
    }

    /**
     * Each of some documents is replaced by what a function makes of it, in batches.
     *
     * @param what what it is for, in a few words
     * @param batch how many documents at a time, at most
     */
    record Restructure(String collection, String what, Reshape up, Optional<Reshape> down, int batch)
            implements DocumentChange {
        @Override
        public String text() {
            return "restructure " + collection + " (" + what + ") where "
                    + up.selection().toJson() + ", by _id, " + batch + " documents at a time";
        }

        @Override
        public List<BsonDocument> commands() {
            return List.of();
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    down.map(back -> new Restructure(collection, what, back, Optional.of(up), batch)),
                    "the function back is not written here",
                    "say it: restructure(what, r -> r.with(…).back(…)).");
        }
    }

    /** A collection is made, with the options of {@code create}. */
    record CreateCollection(String collection, BsonDocument options) implements DocumentChange {
        @Override
        public String text() {
            return "create collection " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            BsonDocument command = Wire.named("create", collection);
            command.putAll(options);
            return List.of(command);
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.By(new DropCollection(collection, Optional.of(options)));
        }
    }

    /** A collection goes, with its documents; the options that it was made with may be said, for the way back. */
    record DropCollection(String collection, Optional<BsonDocument> was) implements DocumentChange {
        @Override
        public String text() {
            return "drop collection " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return List.of(Wire.named("drop", collection));
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(options -> new CreateCollection(collection, options)),
                    "what the collection was is not written here",
                    "describe it: dropCollection(name, was -> …). Its documents do not come back.");
        }
    }

    /** An index is made. */
    record CreateIndex(String collection, IndexDefinition index) implements DocumentChange {
        @Override
        public String text() {
            return "create index " + index.name() + " on " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return List.of(Wire.named("createIndexes", collection)
                    .append("indexes", new BsonArray(List.of(index.document()))));
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.By(new DropIndex(collection, index.name(), Optional.of(index)));
        }
    }

    /** An index goes; what it was may be said, for the way back. */
    record DropIndex(String collection, String name, Optional<IndexDefinition> was) implements DocumentChange {
        @Override
        public String text() {
            return "drop index " + name + " of " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return List.of(Wire.named("dropIndexes", collection).append("index", new BsonString(name)));
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(index -> new CreateIndex(collection, index)),
                    "what the index was is not written here",
                    "describe it: dropIndex(keys, i -> …).");
        }
    }

    /**
     * A collection that has no validator gets one.
     *
     * @param evenIfViolated whether documents that violate it do not stop it
     */
    record AddValidator(String collection, ValidatorRule rule, boolean evenIfViolated) implements DocumentChange {
        @Override
        public String text() {
            return "add validator of " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.validation(collection, rule);
        }

        @Override
        public WayBack wayBack() {
            return new WayBack.By(new RemoveValidator(collection, Optional.of(rule)));
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Reasons.violators(rule, evenIfViolated);
        }
    }

    /** The validator of a collection becomes another one; what it was may be said, for the way back. */
    record ReplaceValidator(String collection, ValidatorRule rule, Optional<ValidatorRule> was, boolean evenIfViolated)
            implements DocumentChange {
        @Override
        public String text() {
            return "replace validator of " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.validation(collection, rule);
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(old -> new ReplaceValidator(collection, old, Optional.of(rule), evenIfViolated)),
                    "what the validator was is not written here",
                    "say it: replaceValidator(rule, was).");
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Reasons.violators(rule, evenIfViolated);
        }
    }

    /** A collection loses its validator and has the server's defaults again; what it was may be said, for the way back. */
    record RemoveValidator(String collection, Optional<ValidatorRule> was) implements DocumentChange {
        @Override
        public String text() {
            return "remove validator of " + collection;
        }

        @Override
        public List<BsonDocument> commands() {
            return Wire.validation(collection, ValidatorRule.of(new BsonDocument()));
        }

        @Override
        public WayBack wayBack() {
            return Reasons.ifSaid(
                    was.map(rule -> new AddValidator(collection, rule, false)),
                    "what the validator was is not written here",
                    "say it: removeValidator(was).");
        }
    }
}
