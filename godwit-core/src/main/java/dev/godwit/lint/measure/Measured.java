package dev.godwit.lint.measure;

import dev.godwit.error.Place;
import java.util.List;

/**
 * One statement as it ran on the scratch database.
 *
 * @param migration its id
 * @param place where it stands, with its text
 * @param effects what it did
 * @param followedBy the statements behind it in its transaction, while which its locks are held; none where it ran alone
 */
public record Measured(String migration, Place place, Effects effects, List<Place> followedBy) {

    public Measured {
        followedBy = List.copyOf(followedBy);
    }
}
