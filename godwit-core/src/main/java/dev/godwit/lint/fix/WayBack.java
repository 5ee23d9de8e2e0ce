package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.lint.fix.Stretches.Stretch;
import dev.godwit.lint.form.ActionTexts;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way back of a migration whose way forward was cut into groups: each statement of it goes to the group that it undoes, known by what
 * both are about ({@link Keys}); an {@code ALTER TABLE} that undoes several is cut too. What undoes nothing that can be told keeps all of
 * it together, with the last group.
 */
final class WayBack {

    private final Dialect dialect;
    private final FormReader reader;
    private final List<List<Piece>> groups;
    private final List<StringBuilder> texts = new ArrayList<>();
    private final Set<Piece> undone = new HashSet<>();

    WayBack(Dialect dialect, List<List<Piece>> groups) {
        this.dialect = dialect;
        this.reader = new FormReader(dialect.syntax());
        this.groups = groups;
        groups.forEach(group -> texts.add(new StringBuilder()));
    }

    /**
     * A statement of the way back, or one action of it.
     *
     * @param text of the action; the whole stretch otherwise
     * @param group the last one that has to do with it
     */
    private record Unit(String text, Set<String> keys, Optional<Integer> group) {}

    /** The text for each group; an empty one where there is nothing to undo. */
    List<String> of(Stretches down) {
        List<List<Unit>> all = down.stretches().stream().map(this::units).toList();
        boolean placed = groups.size() == 1
                || all.stream()
                        .flatMap(List::stream)
                        .allMatch(unit -> unit.group().isPresent());
        for (int i = 0; i < all.size(); i++) {
            add(down.stretches().get(i), all.get(i), placed);
        }
        for (int i = 0; i < groups.size(); i++) {
            complete(i, placed);
        }
        texts.get(0).append(down.rest());
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private List<Unit> units(Stretch stretch) {
        Form form = reader.read(stretch.statement());
        if (form instanceof Form.AlterTable alter && alter.actions().size() > 1) {
            List<String> actions =
                    ActionTexts.of(stretch.statement(), dialect.syntax()).actions();
            if (actions.size() == alter.actions().size()) {
                List<Unit> units = new ArrayList<>();
                for (int i = 0; i < actions.size(); i++) {
                    units.add(unit(
                            actions.get(i),
                            Keys.of(alter.table(), alter.actions().get(i))));
                }
                return units;
            }
        }
        return List.of(unit(stretch.text(), Keys.of(form)));
    }

    private Unit unit(String text, Set<String> keys) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (!about(i, keys).isEmpty()) {
                return new Unit(text, keys, Optional.of(i));
            }
        }
        return new Unit(text, keys, Optional.empty());
    }

    private List<Piece> about(int group, Set<String> keys) {
        return groups.get(group).stream()
                .filter(piece -> !Collections.disjoint(piece.keys(), keys))
                .toList();
    }

    private void add(Stretch stretch, List<Unit> units, boolean placed) {
        Set<Integer> into = units.stream().map(unit -> group(unit, placed)).collect(Collectors.toSet());
        boolean replaced = units.stream().anyMatch(unit -> isReplaced(unit, placed));
        if (into.size() == 1 && !replaced) {
            whole(stretch, units, into.iterator().next());
            return;
        }
        String head = units.size() == 1
                ? ""
                : ActionTexts.of(stretch.statement(), dialect.syntax()).head() + " ";
        for (int group : into.stream().sorted(Collections.reverseOrder()).toList()) {
            List<String> kept = new ArrayList<>();
            for (Unit unit : units) {
                if (group(unit, placed) != group) {
                    continue;
                }
                if (isReplaced(unit, placed)) {
                    about(group, unit.keys()).stream()
                            .filter(undone::add)
                            .forEach(piece -> append(texts.get(group), piece));
                } else {
                    undone.addAll(about(group, unit.keys()));
                    kept.add(unit.text());
                }
            }
            if (!kept.isEmpty()) {
                texts.get(group).append(head).append(String.join(", ", kept)).append(";\n");
            }
        }
    }

    private int group(Unit unit, boolean placed) {
        return placed ? unit.group().orElse(0) : groups.size() - 1;
    }

    private boolean isReplaced(Unit unit, boolean placed) {
        return about(group(unit, placed), unit.keys()).stream().anyMatch(Piece::undoReplaced);
    }

    private void whole(Stretch stretch, List<Unit> units, int group) {
        List<Piece> about = units.stream()
                .flatMap(unit -> about(group, unit.keys()).stream())
                .toList();
        undone.addAll(about);
        boolean apart = about.stream().anyMatch(piece -> piece.role() == Piece.Role.APART);
        texts.get(group).append(apart ? concurrently(stretch) : stretch.text());
    }

    /** What was built while others work is dropped in that way too, and the other way round. */
    private String concurrently(Stretch stretch) {
        Form form = reader.read(stretch.statement());
        boolean plain = (form instanceof Form.DropIndex drop
                        && !drop.concurrently()
                        && drop.indexes().size() == 1)
                || (form instanceof Form.CreateIndex create && !create.concurrently());
        return plain
                ? stretch.lead()
                        + new Wording(stretch.statement().text(), dialect.syntax())
                                .withBehind("INDEX", "CONCURRENTLY")
                                .sql()
                        + stretch.end()
                : stretch.text();
    }

    /** What the author did not undo: where it must be, or where each group goes back for itself. */
    private void complete(int group, boolean placed) {
        StringBuilder missing = new StringBuilder();
        List<Piece> reversed = new ArrayList<>(groups.get(group));
        Collections.reverse(reversed);
        for (Piece piece : reversed) {
            boolean needed = piece.undoReplaced() || (placed && groups.size() > 1);
            if (needed && !piece.undo().isEmpty() && undone.add(piece)) {
                append(missing, piece);
            }
        }
        texts.get(group).insert(0, missing);
    }

    private static void append(StringBuilder text, Piece piece) {
        text.append(piece.undo().stream().map(SafeStep::text).collect(Collectors.joining()));
    }
}
