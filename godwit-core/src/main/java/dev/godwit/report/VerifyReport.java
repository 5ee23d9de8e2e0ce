package dev.godwit.report;

import java.util.List;

/**
 * What was found when migrations were applied, undone and applied again on a scratch database.
 *
 * @param verified how many were tried and have a way back
 * @param bad those whose down does not revert their up
 * @param orderOnly ids of those whose down brings columns back in another order
 * @param noDown ids of those that have no way back
 * @param unread what the scratch database had in it that is not compared, for people
 */
public record VerifyReport(
        int verified, List<Bad> bad, List<String> orderOnly, List<String> noDown, List<String> unread) {

    public VerifyReport {
        bad = List.copyOf(bad);
        orderOnly = List.copyOf(orderOnly);
        noDown = List.copyOf(noDown);
        unread = List.copyOf(unread);
    }

    /** Whether every down that there is reverts its up. */
    public boolean good() {
        return bad.isEmpty();
    }

    /**
     * A migration whose down does not revert its up.
     *
     * @param reason a sentence
     * @param differences what would have to be done to the structure after the down to have that before the up, one phrase each
     */
    public record Bad(String version, String name, String reason, List<String> differences) {
        public Bad {
            differences = List.copyOf(differences);
        }

        /** {@code version_name}. */
        public String id() {
            return name.isEmpty() ? version : version + "_" + name;
        }
    }
}
