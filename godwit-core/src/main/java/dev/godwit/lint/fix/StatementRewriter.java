package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.StatementNature;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.RuleBook;
import dev.godwit.lint.fix.FixReport.Left;
import dev.godwit.lint.fix.Piece.Role;
import dev.godwit.lint.fix.Stretches.Stretch;
import dev.godwit.lint.form.ActionTexts;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rewrite.Rewrites;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.StatementView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes pieces of a statement: of itself where it has no finding, else of its safe form. For one run; not thread-safe. */
final class StatementRewriter {

    /** What harms only what is in the same transaction. */
    static final Set<String> SHARING =
            Set.of("slow-work-under-lock", "several-tables-locked", "validate-in-same-transaction");

    private final Dialect dialect;
    private final Unsafe.Before before;
    private final Rewrites rewrites;
    private final List<Rule> rules;
    private final Consumer<Left> left;

    /**
     * For a run.
     *
     * @param left hears of findings that have no safe form
     */
    StatementRewriter(Dialect dialect, Unsafe.Before before, Rewrites rewrites, Consumer<Left> left) {
        this.dialect = dialect;
        this.before = before;
        this.rewrites = rewrites;
        this.rules = RuleBook.of(dialect.engine()).rules();
        this.left = left;
    }

    /**
     * A statement, with what was found in it.
     *
     * @param view with its surroundings
     */
    record Judged(Stretch stretch, StatementView view, List<Found> found) {

        Set<String> rules() {
            return found.stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        }
    }

    /** The pieces of one statement. */
    List<Piece> pieces(Judged judged) {
        if (judged.found().isEmpty()) {
            return List.of(asItWas(judged));
        }
        boolean apart = judged.view().form() instanceof Form.AlterTable && rewrites.isForActions();
        return apart ? ofActions(judged) : ofWhole(judged);
    }

    /** The piece of an index that goes and comes anew; empty where that is not what these two do. */
    Optional<Piece> replacedIndex(Judged drop, Judged create) {
        Optional<Rewriting> found = rewrites.ofReplacedIndex(unsafe(drop), unsafe(create));
        return found.filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .map(sequence -> {
                    String more = create.stretch().lead();
                    String lead = comments(drop, text(sequence)) + (more.isBlank() ? "" : more.stripLeading());
                    return piece(sequence, Keys.of(create.view().form()), lead);
                });
    }

    /** What its author remarked in front of it, and inside of it where that is not in its safe form. */
    private String comments(Judged judged, String safe) {
        return judged.stretch().lead()
                + judged.stretch().comments(dialect.syntax()).stream()
                        .filter(comment -> !safe.contains(comment))
                        .map(comment -> comment + "\n")
                        .collect(Collectors.joining());
    }

    private Piece asItWas(Judged judged) {
        StatementNature nature = dialect.natures().of(judged.view().statement());
        boolean alone = judged.rules().stream().anyMatch(SHARING::contains);
        Role role = alone
                ? Role.APART
                : nature == StatementNature.SESSION || judged.view().form() instanceof Form.Parameter
                        ? Role.SETTING
                        : nature == StatementNature.ALONE ? Role.APART : Role.TOGETHER;
        return Piece.asItWas(
                judged.stretch().text(), role, Keys.of(judged.view().form()));
    }

    private List<Piece> ofWhole(Judged judged) {
        Optional<Rewriting> rewriting = rewrites.of(unsafe(judged));
        if (rewriting.isPresent() && rewriting.get() instanceof Sequence sequence) {
            return List.of(piece(sequence, Keys.of(judged.view().form()), comments(judged, text(sequence))));
        }
        String reason =
                rewriting.isPresent() && rewriting.get() instanceof Impossible impossible ? impossible.reason() : "";
        judged.found().forEach(found -> left.accept(new Left(found, reason)));
        return List.of(asItWas(judged));
    }

    private Unsafe unsafe(Judged judged) {
        return unsafe(judged.view(), Optional.empty(), judged.view().sql(), judged.rules());
    }

    private Unsafe unsafe(StatementView view, Optional<TableAction> action, String text, Set<String> found) {
        return new Unsafe(
                view,
                action,
                text,
                found,
                before,
                dialect.syntax(),
                changes -> dialect.schema().writer(ExistingTables.NONE).statements(changes));
    }

    /** Each action that has a safe form gets it; those between them stay together in a statement. */
    private List<Piece> ofActions(Judged judged) {
        Form.AlterTable alter = (Form.AlterTable) judged.view().form();
        ActionTexts texts = ActionTexts.of(judged.view().statement(), dialect.syntax());
        boolean narrowed = texts.head().matches("(?is).*\\b(ONLY|EXISTS)\\b.*");
        if (narrowed || texts.actions().size() != alter.actions().size()) {
            String reason = narrowed ? "Write it without IF EXISTS and ONLY, which a sequence cannot keep." : "";
            judged.found().forEach(found -> left.accept(new Left(found, reason)));
            return List.of(asItWas(judged));
        }
        Actions actions = new Actions(judged, alter, texts);
        for (int i = 0; i < alter.actions().size(); i++) {
            actions.take(alter.actions().get(i), texts.actions().get(i));
        }
        return actions.finish();
    }

    private final class Actions {
        private final Judged judged;
        private final Form.AlterTable alter;
        private final ActionTexts texts;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final Set<String> keptKeys = new LinkedHashSet<>();
        private final Set<String> answered = new LinkedHashSet<>();
        private boolean rewritten;

        Actions(Judged judged, Form.AlterTable alter, ActionTexts texts) {
            this.judged = judged;
            this.alter = alter;
            this.texts = texts;
        }

        void take(TableAction action, String text) {
            StatementView view = alone(action);
            Set<String> rules = rulesOf(view);
            Set<String> keys = Keys.of(alter.table(), action);
            Optional<Rewriting> rewriting =
                    rules.isEmpty() ? Optional.empty() : rewrites.of(unsafe(view, Optional.of(action), text, rules));
            if (rewriting.isPresent() && rewriting.get() instanceof Sequence sequence) {
                flush();
                rewritten = true;
                answered.addAll(rules);
                pieces.add(piece(sequence, keys, ""));
            } else {
                String reason = rewriting.isPresent() && rewriting.get() instanceof Impossible impossible
                        ? impossible.reason()
                        : "";
                stays(rules, reason);
                kept.add(text);
                keptKeys.addAll(keys);
            }
        }

        private void stays(Set<String> rules, String reason) {
            for (Found found : judged.found()) {
                if (rules.contains(found.rule().id())
                        && answered.add(found.rule().id())) {
                    left.accept(new Left(found, reason));
                }
            }
        }

        private StatementView alone(TableAction action) {
            StatementView view = judged.view();
            Form form = new Form.AlterTable(alter.table(), List.of(action), alter.options(), alter.nocheck());
            return new StatementView(
                    view.statement(),
                    form,
                    view.inTransaction(),
                    view.earlier(),
                    view.before(),
                    view.later(),
                    view.known(),
                    view.server());
        }

        /** What finds something in this action, as far as it found something in the whole and nothing suppresses that. */
        private Set<String> rulesOf(StatementView view) {
            Set<String> ids = new LinkedHashSet<>();
            for (Rule rule : rules) {
                rule.judge(view, (message, better) -> ids.add(rule.about().id()));
            }
            ids.retainAll(judged.rules());
            return ids;
        }

        private void flush() {
            if (!kept.isEmpty()) {
                String sql = texts.head() + " " + String.join(", ", kept) + ";\n";
                pieces.add(Piece.asItWas(sql, Role.TOGETHER, Set.copyOf(keptKeys)));
                kept.clear();
                keptKeys.clear();
            }
        }

        List<Piece> finish() {
            judged.found().stream()
                    .filter(found -> answered.add(found.rule().id()))
                    .forEach(found -> left.accept(new Left(found, "")));
            if (!rewritten) {
                return List.of(asItWas(judged));
            }
            flush();
            Piece first = pieces.get(0);
            pieces.set(
                    0,
                    new Piece(
                            comments(judged, first.text()) + first.text(),
                            first.role(),
                            first.keys(),
                            first.undo(),
                            first.undoReplaced(),
                            first.next()));
            return pieces;
        }
    }

    private static Piece piece(Sequence sequence, Set<String> keys, String lead) {
        return new Piece(
                lead + text(sequence),
                sequence.apart() ? Role.APART : Role.TOGETHER,
                keys,
                sequence.undo(),
                sequence.undoReplaced(),
                sequence.next());
    }

    private static String text(Sequence sequence) {
        return sequence.steps().stream().map(SafeStep::text).collect(Collectors.joining());
    }
}
