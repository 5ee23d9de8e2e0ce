package dev.godwit.mongodb;

import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationLevel;
import dev.godwit.mongodb.change.ValidatorRule;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** How strict a validator is. Strict, with errors, unless said otherwise. For one thread. */
public final class ValidatorOptions {

    private final BsonDocument validator;
    private ValidationLevel level = ValidationLevel.STRICT;
    private ValidationAction action = ValidationAction.ERROR;
    private boolean evenIfViolated;
    private Optional<ValidatorRule> was = Optional.empty();

    private ValidatorOptions(BsonDocument validator) {
        this.validator = validator;
    }

    static ValidatorOptions of(Bson validator, Consumer<ValidatorOptions> described) {
        ValidatorOptions options = new ValidatorOptions(Values.document(validator));
        described.accept(options);
        return options;
    }

    /** Looks at every insert and every update. */
    public ValidatorOptions strict() {
        level = ValidationLevel.STRICT;
        return this;
    }

    /** Looks at inserts, and at updates of documents that were valid: those that violate it already can still be updated. */
    public ValidatorOptions moderate() {
        level = ValidationLevel.MODERATE;
        return this;
    }

    /** Looks at no write. */
    public ValidatorOptions off() {
        level = ValidationLevel.OFF;
        return this;
    }

    /** Refuses a write that violates it. */
    public ValidatorOptions error() {
        action = ValidationAction.ERROR;
        return this;
    }

    /** Does a write that violates it; the server logs that. */
    public ValidatorOptions warn() {
        action = ValidationAction.WARN;
        return this;
    }

    /** Documents that violate it, and could not be updated any more, do not stop it. */
    public ValidatorOptions evenIfViolated() {
        evenIfViolated = true;
        return this;
    }

    /** What the validator was before, strict and with errors, for the way back. */
    public ValidatorOptions was(Bson before) {
        return was(before, options -> {});
    }

    /** What the validator was before, for the way back. */
    public ValidatorOptions was(Bson before, Consumer<ValidatorOptions> described) {
        was = Optional.of(of(before, described).rule());
        return this;
    }

    ValidatorRule rule() {
        return new ValidatorRule(validator, level, action);
    }

    boolean isEvenIfViolated() {
        return evenIfViolated;
    }

    Optional<ValidatorRule> before() {
        return was;
    }
}
