package dev.godwit.lint.measure;

import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one statement was seen to do to tables that were there before its migration.
 *
 * @param locks those that it took, the strongest for each table
 * @param held those that its transaction held already
 * @param rewritten tables that were written anew
 * @param indexes indexes that were built
 * @param read tables of which all rows were read
 * @param algorithm how the engine changed the table, where it can be asked: {@code INPLACE, LOCK=NONE}
 */
public record Effects(
        List<TakenLock> locks,
        List<TakenLock> held,
        List<String> rewritten,
        List<String> indexes,
        List<String> read,
        Optional<String> algorithm) {

    /** Nothing. */
    public static final Effects NONE =
            new Effects(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Effects {
        locks = List.copyOf(locks);
        held = List.copyOf(held);
        rewritten = List.copyOf(rewritten);
        indexes = List.copyOf(indexes);
        read = List.copyOf(read);
    }

    /** Who has to wait while it runs. */
    public Blocking blocks() {
        return Stream.concat(locks.stream(), held.stream())
                .map(TakenLock::blocks)
                .max(Comparator.naturalOrder())
                .orElse(Blocking.NOTHING);
    }

    /** Whether it takes the longer the more rows there are. */
    public boolean isLong() {
        return !rewritten.isEmpty() || !indexes.isEmpty() || !read.isEmpty();
    }

    /** Whether this was done to some table. Who writes a table anew has read it, and built its indexes. */
    public boolean did(Work work) {
        return switch (work) {
            case WRITE -> !rewritten.isEmpty();
            case INDEX -> !indexes.isEmpty();
            case READ -> isLong();
        };
    }

    /** What was done to rows, phrases. */
    public List<String> works() {
        List<String> works = new ArrayList<>();
        rewritten.forEach(table -> works.add("writes " + table + " anew"));
        indexes.forEach(index -> works.add("builds the index " + index));
        read.stream()
                .filter(table -> !rewritten.contains(table))
                .forEach(table -> works.add("reads all rows of " + table));
        return works;
    }

    /** All of it in one sentence without a full stop. */
    public String text() {
        List<String> parts = new ArrayList<>();
        locks.forEach(lock -> parts.add(lock.toString()));
        held.stream()
                .filter(lock -> lock.blocks().stopsApplications())
                .forEach(lock -> parts.add("held from before: " + lock));
        algorithm.ifPresent(name -> parts.add("ALGORITHM=" + name));
        parts.addAll(works());
        return parts.isEmpty() ? "no lock on a table that was there" : String.join("; ", parts);
    }
}
