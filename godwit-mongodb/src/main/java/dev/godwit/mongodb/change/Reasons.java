package dev.godwit.mongodb.change;

import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** Why a change has no way back, or may not begin. */
final class Reasons {

    private Reasons() {}

    static WayBack ifSaid(Optional<? extends DocumentChange> inverse, String reason, String hint) {
        return inverse.<WayBack>map(WayBack.By::new).orElseGet(() -> new WayBack.None(reason, hint));
    }

    /** Documents that could no longer be updated. Under any other level and action they can, until they are mended. */
    static Optional<Obstacle> violators(ValidatorRule rule, boolean evenIfViolated) {
        if (evenIfViolated || !rule.stopsUpdatesOfViolators()) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle(
                new BsonDocument("$nor", new BsonArray(List.of(rule.validator()))),
                "violate the validator. With the level strict and the action error every update of them would fail, also"
                        + " one that leaves the fields in question as they are",
                "Mend them first; or take the level moderate, under which documents that violate it already can still be"
                        + " updated, and new ones and valid ones are held to it; or say evenIfViolated()."));
    }
}
