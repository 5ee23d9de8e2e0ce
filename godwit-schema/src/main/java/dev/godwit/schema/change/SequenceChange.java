package dev.godwit.schema.change;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import java.util.Optional;

/** A change of a sequence. */
public sealed interface SequenceChange extends Change {

    /** A new sequence. */
    record Create(Sequence sequence, boolean ifAbsent) implements SequenceChange {

        @Override
        public String kind() {
            return "createSequence";
        }

        @Override
        public Optional<Change> inverse() {
            return ifAbsent ? Optional.empty() : Optional.of(new Drop(sequence.name(), Optional.of(sequence), false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create sequence " + sequence.name();
        }
    }

    /** A sequence goes, with how far it has come. */
    record Drop(QualifiedName name, Optional<Sequence> was, boolean ifPresent) implements SequenceChange {

        @Override
        public String kind() {
            return "dropSequence";
        }

        @Override
        public Optional<Change> inverse() {
            return ifPresent ? Optional.empty() : was.map(before -> new Create(before, false));
        }

        @Override
        public boolean isDestructive() {
            return true;
        }

        @Override
        public String text() {
            return "drop sequence " + name;
        }
    }

    /** A sequence goes on in another way. */
    record Alter(Sequence to, Sequence was) implements SequenceChange {

        @Override
        public String kind() {
            return "alterSequence";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Alter(was, to));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "alter sequence " + to.name();
        }
    }
}
