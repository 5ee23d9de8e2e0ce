package dev.godwit.lint.rewrite;

import java.util.List;

/**
 * The second half of a change in two releases: what may run only when the releases that are running now are gone.
 *
 * @param name what the migration is to be called
 * @param when from when on it may run, a clause: {@code no release that uses last_name is running}
 * @param up the way forward
 * @param down the way back to the end of the first half
 * @param apart whether each statement is a transaction of its own
 */
public record NextRelease(String name, String when, List<SafeStep> up, List<SafeStep> down, boolean apart) {

    public NextRelease {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }
}
