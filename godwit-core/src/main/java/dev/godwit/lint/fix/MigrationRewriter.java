package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.FixReport.Later;
import dev.godwit.lint.fix.FixReport.Refused;
import dev.godwit.lint.fix.StatementRewriter.Judged;
import dev.godwit.lint.fix.Stretches.Stretch;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rewrites one migration: statements → pieces → groups that share a transaction → files. For one migration; not thread-safe. */
final class MigrationRewriter {

    private static final String A_PROGRAM =
            "It is a program. Make its changes of structure with db.schema().safely(), outside of a transaction.";

    private static final String NOT_PLAIN = "Its file is not one stretch of SQL for each direction.";

    private static final Set<StatementNature> OWN_TRANSACTION =
            EnumSet.of(StatementNature.BEGIN, StatementNature.COMMIT, StatementNature.ROLLBACK);

    private final Dialect dialect;
    private final Server server;
    private final Known known;
    private final StatementRewriter statements;
    private final FollowingVersions versions;
    private final FormReader reader;

    MigrationRewriter(
            Dialect dialect, Server server, Known known, StatementRewriter statements, FollowingVersions versions) {
        this.dialect = dialect;
        this.server = server;
        this.known = known;
        this.statements = statements;
        this.versions = versions;
        this.reader = new FormReader(dialect.syntax());
    }

    /**
     * What becomes of a migration.
     *
     * @param changes none where nothing is to be changed
     * @param refused why nothing can be, where there were findings
     */
    record Result(List<FileChange> changes, List<Later> later, Optional<Refused> refused) {
        static final Result NOTHING = new Result(List.of(), List.of(), Optional.empty());
    }

    /** Rewrites it, and learns what it does. */
    Result rewrite(Migration migration, List<Found> found) {
        known.migrationBegins();
        Optional<OriginalFile> original = OriginalFile.of(migration);
        Optional<TextSlice> slice = OriginalFile.slice(migration.up());
        Optional<String> obstacle = migration.up().program().isPresent()
                ? Optional.of(A_PROGRAM)
                : original.isEmpty() ? Optional.of(NOT_PLAIN) : obstacle(migration);
        if (slice.isEmpty() || obstacle.isPresent()) {
            migration
                    .up()
                    .segments()
                    .forEach(segment -> read(segment.text(), migration.up())
                            .forEach(statement -> known.did(reader.read(statement))));
            return found.isEmpty() || obstacle.isEmpty() ? Result.NOTHING : refused(migration, obstacle.get());
        }
        List<SqlStatement> sent = read(slice.get(), migration.up());
        Stretches up = Stretches.of(slice.get().text(), slice.get().start(), sent);
        StatementNatures natures = dialect.natures().inOrder();
        boolean own = sent.stream().anyMatch(each -> OWN_TRANSACTION.contains(natures.of(each)));
        List<Piece> pieces = pieces(up, own ? List.of() : found);
        if (own && !found.isEmpty()) {
            return refused(migration, "It begins and ends transactions by itself.");
        }
        SequenceFiles files = new SequenceFiles(dialect, versions, migration, original.orElseThrow());
        String now = pieces.stream().map(Piece::text).collect(Collectors.joining()) + up.rest();
        boolean changed =
                !now.equals(slice.get().text()) || files.groups(pieces).size() > 1;
        Stretches back = migration.down().flatMap(this::stretches).orElse(new Stretches(List.of(), ""));
        return changed ? files.of(pieces, up.rest(), back) : Result.NOTHING;
    }

    private static Optional<String> obstacle(Migration migration) {
        return migration.kind() == MigrationKind.VERSIONED
                ? Optional.empty()
                : Optional.of("It is not run once, but again and again or in place of others.");
    }

    private static Result refused(Migration migration, String reason) {
        return new Result(List.of(), List.of(), Optional.of(new Refused(migration.id(), reason)));
    }

    private List<SqlStatement> read(TextSlice slice, Script script) {
        return StatementReader.readAll(
                slice, dialect.syntax(), script.segments().get(0).splitting());
    }

    private List<Piece> pieces(Stretches up, List<Found> found) {
        List<Form> forms = up.stretches().stream()
                .map(each -> reader.read(each.statement()))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Judged judged = judged(up.stretches().get(i), forms, i, found);
            if (i + 1 < forms.size()) {
                Judged next = judged(up.stretches().get(i + 1), forms, i + 1, found);
                Optional<Piece> replaced = statements.replacedIndex(judged, next);
                if (replaced.isPresent()) {
                    pieces.add(replaced.get());
                    known.did(forms.get(i));
                    known.did(forms.get(++i));
                    continue;
                }
            }
            pieces.addAll(statements.pieces(judged));
            known.did(forms.get(i));
        }
        return pieces;
    }

    /** A statement with lines of its own ({@code migrate:expect}, {@code migrate:backfill}) means what it says: nothing takes its place. */
    private Judged judged(Stretch stretch, List<Form> forms, int index, List<Found> found) {
        SqlStatement statement = stretch.statement();
        StatementView view = new StatementView(
                statement,
                forms.get(index),
                false,
                List.of(),
                forms.subList(0, index),
                forms.subList(index + 1, forms.size()),
                known,
                server);
        return new Judged(
                stretch,
                view,
                found.stream()
                        .filter(each -> statement.directives().isEmpty()
                                && each.place().statement().isPresent()
                                && each.place().line() == statement.start().line()
                                && each.place().column() == statement.start().column())
                        .toList());
    }

    private Optional<Stretches> stretches(Script script) {
        return OriginalFile.slice(script).map(slice -> Stretches.of(slice.text(), slice.start(), read(slice, script)));
    }
}
