package dev.godwit.erd;

import dev.godwit.erd.Box.Note;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What changes do to tables besides what rows and relations show. What goes only to come again as it was is no change. */
final class Notes {

    private final FormerNames names;
    private final Map<QualifiedName, List<Entry>> entries = new HashMap<>();

    /** What came, went or changed; {@code what} is the thing itself. */
    private record Entry(Note note, Object what) {}

    private Notes(FormerNames names) {
        this.names = names;
    }

    static Notes of(List<Change> changes, FormerNames names) {
        Notes notes = new Notes(names);
        changes.forEach(notes::note);
        return notes;
    }

    /** Of this table, by its name now. */
    List<Note> of(QualifiedName table) {
        return entries.getOrDefault(table, List.of()).stream().map(Entry::note).toList();
    }

    private void note(Change change) {
        if (change instanceof ConstraintChange constraint) {
            note(constraint);
        } else if (change instanceof IndexChange index) {
            note(index);
        } else if (change instanceof TriggerChange trigger) {
            note(trigger);
        } else if (change instanceof TableChange.SetComment comment) {
            changed(comment.table(), "comment");
        } else if (change instanceof TableChange.SetOptions options) {
            changed(options.table(), "options");
        } else if (change instanceof ColumnChange.Redefine redefined) {
            redefined
                    .was()
                    .map(was -> aspects(was, redefined.to()))
                    .filter(aspects -> !aspects.isEmpty())
                    .ifPresent(aspects ->
                            changed(redefined.table(), redefined.to().name() + ": " + String.join(", ", aspects)));
        } else if (change instanceof ColumnChange.SetDefault value) {
            changed(value.table(), value.column() + ": default");
        }
    }

    private void note(ConstraintChange change) {
        if (change instanceof ConstraintChange.Add add && !(add.constraint() instanceof ForeignKey)) {
            came(add.table(), phrase(add.constraint()), add.constraint());
        } else if (change instanceof ConstraintChange.Drop drop
                && drop.ruleKind() != ConstraintChange.Kind.FOREIGN_KEY) {
            String phrase = drop.was()
                    .map(Notes::phrase)
                    .orElseGet(() -> drop.name()
                            .orElse(drop.ruleKind()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ')));
            went(drop.table(), phrase, drop.was().<Object>map(was -> was).orElse(phrase));
        } else if (change instanceof ConstraintChange.Rename rename) {
            changed(rename.table(), rename.from() + " → " + rename.to());
        }
    }

    private static String phrase(Constraint constraint) {
        String columns = "(" + String.join(", ", constraint.columns()) + ")";
        if (constraint instanceof Constraint.PrimaryKey) {
            return "primary key " + columns;
        } else if (constraint instanceof Constraint.Unique) {
            return "unique " + columns;
        } else if (constraint instanceof Constraint.Check check) {
            return "check " + check.name().orElse(check.expression());
        }
        return "constraint " + constraint.name().orElse("without a name");
    }

    private void note(IndexChange change) {
        if (change instanceof IndexChange.Create create) {
            came(create.table(), phrase(create.index()), create.index());
        } else if (change instanceof IndexChange.Drop drop) {
            String phrase = drop.was().map(Notes::phrase).orElse("index " + drop.name());
            went(drop.table(), phrase, drop.was().<Object>map(was -> was).orElse(phrase));
        } else if (change instanceof IndexChange.Rename rename) {
            changed(rename.table(), rename.from() + " → " + rename.to());
        } else if (change instanceof IndexChange.SetComment set) {
            changed(set.table(), "comment on " + phrase(set.index()));
        }
    }

    private static String phrase(Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name();
    }

    private void note(TriggerChange change) {
        if (change instanceof TriggerChange.Create create) {
            came(create.trigger().table(), "trigger " + create.trigger().name(), create.trigger());
        } else if (change instanceof TriggerChange.Drop drop) {
            went(drop.trigger().table(), "trigger " + drop.trigger().name(), drop.trigger());
        }
    }

    /** What differs besides what a row shows. */
    private static List<String> aspects(Column was, Column is) {
        List<String> differing = new ArrayList<>();
        differs(was.defaultValue(), is.defaultValue(), "default", differing);
        differs(was.identity(), is.identity(), "numbering", differing);
        differs(was.generated(), is.generated(), "expression", differing);
        differs(was.collation(), is.collation(), "collation", differing);
        differs(was.comment(), is.comment(), "comment", differing);
        return differing;
    }

    private static void differs(Optional<?> was, Optional<?> is, String word, List<String> differing) {
        if (!was.equals(is)) {
            differing.add(word);
        }
    }

    private void came(QualifiedName table, String text, Object what) {
        List<Entry> ofTable = of(table, names);
        if (!ofTable.removeIf(
                entry -> entry.note().mark() == Mark.REMOVED && entry.what().equals(what))) {
            ofTable.add(new Entry(new Note(Mark.ADDED, text), what));
        }
    }

    private void went(QualifiedName table, String text, Object what) {
        of(table, names).add(new Entry(new Note(Mark.REMOVED, text), what));
    }

    private void changed(QualifiedName table, String text) {
        of(table, names).add(new Entry(new Note(Mark.CHANGED, text), text));
    }

    private List<Entry> of(QualifiedName either, FormerNames former) {
        return entries.computeIfAbsent(former.tableNow(either), table -> new ArrayList<>());
    }
}
