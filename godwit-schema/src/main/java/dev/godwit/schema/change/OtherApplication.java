package dev.godwit.schema.change;

import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of schemas, extensions, sequences, views, routines, triggers and definitions, applied. */
record OtherApplication(Draft draft) {

    void apply(Change change) {
        if (change instanceof ViewChange view) {
            apply(view);
        } else if (change instanceof RoutineChange routine) {
            apply(routine);
        } else if (change instanceof TriggerChange trigger) {
            apply(trigger);
        } else if (change instanceof DefinitionChange definition) {
            apply(definition);
        } else if (change instanceof SequenceChange sequence) {
            apply(sequence);
        } else if (change instanceof ExtensionChange extension) {
            apply(extension);
        } else if (change instanceof NamespaceChange namespace) {
            apply(namespace);
        } else {
            throw new ChangeMismatchException(change, "what it does to the structure is not known.");
        }
    }

    private void apply(ViewChange change) {
        if (change instanceof ViewChange.Create create) {
            if (create.replace()) {
                draft.views.put(create.view().name(), create.view());
            } else {
                Draft.add(draft.views, create.view().name(), create.view(), change, "view");
            }
        } else if (change instanceof ViewChange.Drop drop) {
            if (!drop.ifPresent() || draft.views.containsKey(drop.view())) {
                Draft.remove(draft.views, drop.view(), change, "view");
                draft.triggers.values().removeIf(trigger -> trigger.table().equals(drop.view()));
            }
        } else if (change instanceof ViewChange.Rename rename) {
            View view = Draft.remove(draft.views, rename.view(), change, "view");
            View now = new View(rename.to(), view.columns(), view.query(), view.materialized());
            Draft.add(draft.views, rename.to(), now, change, "view");
        }
    }

    private void apply(RoutineChange change) {
        if (change instanceof RoutineChange.Create create) {
            Routine routine = create.routine();
            create.was().ifPresent(was -> draft.routines.remove(Draft.key(was)));
            Draft.add(draft.routines, Draft.key(routine), routine, change, "routine");
        } else if (change instanceof RoutineChange.Drop drop) {
            Draft.remove(draft.routines, Draft.key(drop.routine()), change, "routine");
        }
    }

    private void apply(TriggerChange change) {
        if (change instanceof TriggerChange.Create create) {
            Trigger trigger = create.trigger();
            if (!draft.tables.containsKey(trigger.table()) && !draft.views.containsKey(trigger.table())) {
                throw new ChangeMismatchException(change, "there is no table " + trigger.table() + ".");
            }
            Draft.add(draft.triggers, Draft.key(trigger), trigger, change, "trigger");
        } else if (change instanceof TriggerChange.Drop drop) {
            Draft.remove(draft.triggers, Draft.key(drop.trigger()), change, "trigger");
        }
    }

    private void apply(DefinitionChange change) {
        Definition definition = change.definition();
        if (change instanceof DefinitionChange.Create) {
            Draft.add(draft.definitions, Draft.key(definition), definition, change, definition.kind());
        } else if (change instanceof DefinitionChange.Alter alter) {
            Draft.remove(draft.definitions, Draft.key(alter.was()), change, definition.kind());
            Draft.add(draft.definitions, Draft.key(definition), definition, change, definition.kind());
        } else {
            Draft.remove(draft.definitions, Draft.key(definition), change, definition.kind());
        }
    }

    private void apply(SequenceChange change) {
        if (change instanceof SequenceChange.Create create) {
            Sequence sequence = create.sequence();
            if (!create.ifAbsent() || !draft.sequences.containsKey(sequence.name())) {
                Draft.add(draft.sequences, sequence.name(), sequence, change, "sequence");
            }
        } else if (change instanceof SequenceChange.Drop drop) {
            if (!drop.ifPresent() || draft.sequences.containsKey(drop.name())) {
                Draft.remove(draft.sequences, drop.name(), change, "sequence");
            }
        } else if (change instanceof SequenceChange.Alter alter) {
            Draft.get(draft.sequences, alter.to().name(), change, "sequence");
            draft.sequences.put(alter.to().name(), alter.to());
        }
    }

    private void apply(ExtensionChange change) {
        if (change instanceof ExtensionChange.Create create) {
            String name = create.extension().name();
            if (!create.ifAbsent() || !draft.extensions.containsKey(name)) {
                Draft.add(draft.extensions, name, create.extension(), change, "extension");
            }
        } else if (change instanceof ExtensionChange.Drop drop) {
            if (!drop.ifPresent() || draft.extensions.containsKey(drop.name())) {
                Draft.remove(draft.extensions, drop.name(), change, "extension");
            }
        } else if (change instanceof ExtensionChange.Update update) {
            Draft.get(draft.extensions, update.to().name(), change, "extension");
            draft.extensions.put(update.to().name(), update.to());
        }
    }

    private void apply(NamespaceChange change) {
        if (change instanceof NamespaceChange.Create create) {
            if (!create.ifAbsent() || !draft.namespaces.containsKey(create.name())) {
                Draft.add(draft.namespaces, create.name(), create.name(), change, "schema");
            }
        } else if (change instanceof NamespaceChange.Drop drop) {
            if (!drop.ifPresent() || draft.namespaces.containsKey(drop.name())) {
                Draft.remove(draft.namespaces, drop.name(), change, "schema");
                empty(drop);
            }
        }
    }

    private void empty(NamespaceChange.Drop drop) {
        Stream<Collection<QualifiedName>> names =
                Stream.of(draft.tables.keySet(), draft.views.keySet(), draft.sequences.keySet(), draft.enums.keySet());
        Optional<QualifiedName> inside = names.flatMap(Collection::stream)
                .filter(name -> name.schema().equals(Optional.of(drop.name())))
                .sorted()
                .findFirst();
        if (inside.isPresent() && !drop.cascade()) {
            throw new ChangeMismatchException(drop, inside.get() + " lies in it.");
        }
        Stream.of(draft.tables, draft.views, draft.sequences, draft.enums)
                .forEach(things ->
                        things.keySet().removeIf(name -> name.schema().equals(Optional.of(drop.name()))));
    }
}
