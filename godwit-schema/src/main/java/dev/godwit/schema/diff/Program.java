package dev.godwit.schema.diff;

import dev.godwit.schema.Definition;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.ViewChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A view, a routine or a thing that is kept as statements: what is made of SQL and stands on other things. */
sealed interface Program {

    QualifiedName name();

    /** What tells it from all others. */
    List<Object> key();

    /** Everything that it speaks of. */
    Mentions mentions();

    /** What it speaks of in such a way that the engine does not let it go. */
    Mentions bound();

    /** The names that it surely reads from, in lower case. */
    Set<String> sources();

    boolean isSame(Program other);

    /** Whether the other can be put in its place. */
    boolean canBecome(Program other);

    Change create();

    Change replace(Program was);

    Change drop();

    /** A view. */
    record OfView(View view, Mentions mentions, Set<String> sources) implements Program {

        static OfView of(View view) {
            Mentions mentions = Mentions.in(view.query());
            return new OfView(view, mentions, mentions.sources());
        }

        @Override
        public QualifiedName name() {
            return view.name();
        }

        @Override
        public List<Object> key() {
            return List.of("view", view.name());
        }

        @Override
        public Mentions bound() {
            return mentions;
        }

        @Override
        public boolean isSame(Program other) {
            return other instanceof OfView it && it.view.equals(view);
        }

        @Override
        public boolean canBecome(Program other) {
            return other instanceof OfView it && QueryShape.canBecome(view, it.view);
        }

        @Override
        public Change create() {
            return new ViewChange.Create(view, false, Optional.empty());
        }

        @Override
        public Change replace(Program was) {
            return new ViewChange.Create(view, true, Optional.of(((OfView) was).view));
        }

        @Override
        public Change drop() {
            return new ViewChange.Drop(view.name(), view.materialized(), Optional.of(view), false);
        }
    }

    /** A routine. Engines look at its head; the text of its body only speaks to them when it runs. */
    record OfRoutine(Routine routine, Mentions mentions, Mentions bound, String head) implements Program {

        static OfRoutine of(Routine routine) {
            String head = head(routine.definition());
            return new OfRoutine(routine, Mentions.in(routine.definition()), Mentions.in(head), head);
        }

        /** Up to where a body is given as a text; all of it where the body is SQL itself. */
        private static String head(String definition) {
            String upper = definition.toUpperCase(Locale.ROOT);
            for (int at = upper.indexOf("AS"); at >= 0; at = upper.indexOf("AS", at + 2)) {
                String behind = upper.substring(at + 2).stripLeading();
                boolean word = at > 0 && Character.isWhitespace(upper.charAt(at - 1));
                if (word && (behind.startsWith("$") || behind.startsWith("'"))) {
                    return definition.substring(0, at);
                }
            }
            return definition;
        }

        @Override
        public QualifiedName name() {
            return routine.name();
        }

        @Override
        public List<Object> key() {
            return List.of("routine", routine.name(), routine.arguments());
        }

        @Override
        public Set<String> sources() {
            return Set.of();
        }

        @Override
        public boolean isSame(Program other) {
            return other instanceof OfRoutine it && it.routine.equals(routine);
        }

        @Override
        public boolean canBecome(Program other) {
            return other instanceof OfRoutine it
                    && it.routine.kind().equals(routine.kind())
                    && it.head.equals(head)
                    && !head.equals(routine.definition());
        }

        @Override
        public Change create() {
            return new RoutineChange.Create(routine, Optional.empty());
        }

        @Override
        public Change replace(Program was) {
            return new RoutineChange.Create(routine, Optional.of(((OfRoutine) was).routine));
        }

        @Override
        public Change drop() {
            return new RoutineChange.Drop(routine);
        }
    }

    /** A thing that is kept as statements. */
    record OfDefinition(Definition definition, Mentions mentions, Alterations alterations) implements Program {

        static OfDefinition of(Definition definition, Alterations alterations) {
            return new OfDefinition(definition, Mentions.in(definition.text()), alterations);
        }

        @Override
        public QualifiedName name() {
            return definition.name();
        }

        @Override
        public List<Object> key() {
            return List.of("definition", definition.kind(), definition.name(), definition.on());
        }

        @Override
        public Mentions bound() {
            return mentions;
        }

        @Override
        public Set<String> sources() {
            return Set.of();
        }

        @Override
        public boolean isSame(Program other) {
            return other instanceof OfDefinition it && it.definition.equals(definition);
        }

        @Override
        public boolean canBecome(Program other) {
            return other instanceof OfDefinition it
                    && alterations.inPlace(definition, it.definition, false).isPresent();
        }

        @Override
        public Change create() {
            return new DefinitionChange.Create(definition);
        }

        @Override
        public Change replace(Program was) {
            Definition old = ((OfDefinition) was).definition;
            return new DefinitionChange.Alter(
                    old, definition, alterations.inPlace(old, definition, false).orElseThrow());
        }

        @Override
        public Change drop() {
            return new DefinitionChange.Drop(definition);
        }
    }
}
