package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.lint.fix.Stretches.Stretch;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way back of a migration whose way forward was cut into groups: each statement of it goes to the group that it undoes, known by what
 * both are about ({@link Keys}). What undoes nothing that can be told keeps all of it together, with the last group.
 */
final class WayBack {

    private final FormReader reader;
    private final List<List<Piece>> groups;
    private final List<StringBuilder> texts = new ArrayList<>();
    private final Set<Piece> undone = new HashSet<>();

    WayBack(Dialect dialect, List<List<Piece>> groups) {
        this.reader = new FormReader(dialect.syntax());
        this.groups = groups;
        groups.forEach(group -> texts.add(new StringBuilder()));
    }

    /** The text for each group; an empty one where there is nothing to undo. */
    List<String> of(Stretches down) {
        boolean placed = groups.size() == 1 || down.stretches().stream().allMatch(stretch -> groupOf(stretch) >= 0);
        for (Stretch stretch : down.stretches()) {
            add(stretch, placed ? Math.max(0, groupOf(stretch)) : groups.size() - 1);
        }
        for (int i = 0; i < groups.size(); i++) {
            complete(i, placed);
        }
        texts.get(0).append(down.rest());
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private int groupOf(Stretch stretch) {
        Set<String> keys = Keys.of(reader.read(stretch.statement()));
        for (int i = groups.size() - 1; i >= 0; i--) {
            boolean about = groups.get(i).stream().anyMatch(piece -> !Collections.disjoint(piece.keys(), keys));
            if (about) {
                return i;
            }
        }
        return -1;
    }

    private void add(Stretch stretch, int group) {
        Form form = reader.read(stretch.statement());
        Set<String> keys = Keys.of(form);
        List<Piece> about = groups.get(group).stream()
                .filter(piece -> !Collections.disjoint(piece.keys(), keys))
                .toList();
        boolean replaced = about.stream().anyMatch(Piece::undoReplaced);
        StringBuilder text = texts.get(group);
        if (replaced) {
            about.stream().filter(Piece::undoReplaced).filter(undone::add).forEach(piece -> append(text, piece));
        } else {
            undone.addAll(about);
            boolean apart = about.stream().anyMatch(piece -> piece.role() == Piece.Role.APART);
            text.append(apart ? concurrently(stretch, form) : stretch.text());
        }
    }

    /** What was built while others work is dropped in that way too, and the other way round. */
    private static String concurrently(Stretch stretch, Form form) {
        boolean plain = (form instanceof Form.DropIndex drop
                        && !drop.concurrently()
                        && drop.indexes().size() == 1)
                || (form instanceof Form.CreateIndex create && !create.concurrently());
        return plain
                ? stretch.lead() + Texts.withBehind(stretch.statement().text(), "INDEX", "CONCURRENTLY") + stretch.end()
                : stretch.text();
    }

    /** What the author did not undo: where the group has a way back at all by now, or stands alone. */
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
