package dev.godwit.lint.fix;

import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Rewrites;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers of each rule at each statement whether there is a safe form, and whether only the database can tell. Not thread-safe. */
final class AskedRewrites implements Rewrites {

    /** What is known of a safe form. */
    enum Answer {
        /** There is one. */
        WRITTEN("godwit lint --fix writes a safe form of it."),
        /** There is one that takes two releases. */
        IN_TWO_RELEASES("godwit lint --fix writes a safe form of it, in two releases."),
        /** There is one, unless something in the database is against it. */
        ASKS_DATABASE(
                "godwit lint --fix writes a safe form of it where the table as it is in the database allows that.");

        private final String hint;

        Answer(String hint) {
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    private record Place(int line, int column, String rule) {}

    private final Rewrites rewrites;
    private final Map<Place, Answer> answers = new HashMap<>();
    private final Unseen before = new Unseen();

    AskedRewrites(Rewrites rewrites) {
        this.rewrites = rewrites;
    }

    /** A database that nobody has looked at. */
    Unsafe.Before before() {
        return before;
    }

    /** What is known of a safe form; empty where there is none. */
    Optional<Answer> about(Found found) {
        return Optional.ofNullable(answers.get(new Place(
                found.place().line(), found.place().column(), found.rule().id())));
    }

    @Override
    public Optional<Rewriting> of(Unsafe unsafe) {
        for (String rule : unsafe.rules()) {
            before.asked = false;
            remember(unsafe.view(), rule, rewrites.of(unsafe.foundBy(Set.of(rule))));
        }
        return rewrites.of(unsafe);
    }

    @Override
    public Optional<Rewriting> ofReplacedIndex(Unsafe drop, Unsafe create) {
        Optional<Rewriting> rewriting = rewrites.ofReplacedIndex(drop, create);
        before.asked = false;
        drop.rules().forEach(rule -> remember(drop.view(), rule, rewriting));
        create.rules().forEach(rule -> remember(create.view(), rule, rewriting));
        return rewriting;
    }

    private void remember(StatementView statement, String rule, Optional<Rewriting> rewriting) {
        Place place = new Place(
                statement.statement().start().line(),
                statement.statement().start().column(),
                rule);
        if (rewriting.isPresent() && rewriting.get() instanceof Sequence sequence) {
            answers.put(place, sequence.next().isPresent() ? Answer.IN_TWO_RELEASES : Answer.WRITTEN);
        } else if (rewriting.isPresent() && rewriting.get() instanceof Impossible && before.asked) {
            answers.putIfAbsent(place, Answer.ASKS_DATABASE);
        }
    }

    @Override
    public boolean isForActions() {
        return rewrites.isForActions();
    }

    /** Knows nothing, and whether it was asked. */
    private static final class Unseen implements Unsafe.Before {
        private boolean asked;

        @Override
        public Unsafe.Known of(Name table) {
            asked = true;
            return Unsafe.Known.unknown("The database was not asked.");
        }

        @Override
        public Schema schema() {
            asked = true;
            return Schema.empty();
        }
    }
}
