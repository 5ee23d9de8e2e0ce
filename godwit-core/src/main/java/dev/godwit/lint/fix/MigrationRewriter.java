package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.FixReport.Later;
import dev.godwit.lint.fix.FixReport.Refused;
import dev.godwit.lint.fix.Piece.Role;
import dev.godwit.lint.fix.StatementRewriter.Judged;
import dev.godwit.lint.fix.Stretches.Stretch;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rewrite.NextRelease;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.source.layout.ExistingNames;
import dev.godwit.source.layout.FileShape;
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
        Optional<String> obstacle = original.isEmpty()
                ? Optional.of("Its file is not one stretch of SQL for each direction.")
                : obstacle(migration);
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
        String now = pieces.stream().map(Piece::text).collect(Collectors.joining()) + up.rest();
        boolean changed =
                !now.equals(slice.get().text()) || groups(migration, pieces).size() > 1;
        return changed ? files(migration, original.orElseThrow(), pieces, up) : Result.NOTHING;
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

    private Result files(Migration migration, OriginalFile original, List<Piece> pieces, Stretches up) {
        List<NextRelease> next =
                pieces.stream().flatMap(piece -> piece.next().stream()).toList();
        List<List<Piece>> groups = groups(migration, pieces);
        Optional<Stretches> down = migration.down().flatMap(this::stretches);
        List<String> back = new WayBack(dialect, groups).of(down.orElse(new Stretches(List.of(), "")));
        boolean undone = migration.down().isPresent();
        List<FileChange> changes = new ArrayList<>();
        boolean empty = groups.size() == 1 && !hasStatements(groups.get(0));
        if (empty) {
            changes.addAll(original.gone());
        } else {
            changes.addAll(original.with(
                    half(groups.get(0), up.rest(), migration),
                    undone ? Optional.of(back(back.get(0))) : Optional.empty()));
        }
        List<Version> following = versions.after(migration.version(), groups.size() - 1);
        FileShape shape = shape(migration);
        for (int i = 1; i < groups.size(); i++) {
            NewFile file = new NewFile(
                    following.get(i - 1),
                    (migration.name().isEmpty() ? "goes_on" : migration.name()) + "_" + (i + 1),
                    half(groups.get(i), "", migration),
                    undone ? Optional.of(back(back.get(i))) : Optional.empty());
            changes.addAll(file.in(folder(migration, shape), shape));
        }
        String folder = folder(migration, shape);
        return new Result(
                changes,
                next.stream().map(release -> LaterFile.of(release, folder)).toList(),
                Optional.empty());
    }

    private static boolean hasStatements(List<Piece> group) {
        return group.stream()
                .anyMatch(
                        piece -> !piece.text().replaceAll("(?m)^\\s*--.*$", "").isBlank());
    }

    private Optional<Stretches> stretches(Script script) {
        return OriginalFile.slice(script).map(slice -> Stretches.of(slice.text(), slice.start(), read(slice, script)));
    }

    private Half half(List<Piece> group, String rest, Migration migration) {
        StringBuilder body = new StringBuilder();
        group.forEach(piece -> body.append(piece.text()));
        boolean apart = dialect.transactionalDdl()
                && migration.up().transaction() != TransactionMode.OFF
                && has(group, Role.APART);
        return new Half(body + rest, apart);
    }

    private Half back(String body) {
        return new Half(body, dialect.transactionalDdl() && Half.isApart(body));
    }

    /** What was one transaction stays one: only where nothing asks for one, a single file does. */
    private List<List<Piece>> groups(Migration migration, List<Piece> pieces) {
        boolean together = has(pieces, Role.TOGETHER);
        boolean apart = has(pieces, Role.APART);
        if (!together || !apart || !dialect.transactionalDdl() || migration.up().transaction() == TransactionMode.OFF) {
            return List.of(pieces);
        }
        List<List<Piece>> groups = new ArrayList<>();
        Optional<Role> current = Optional.empty();
        for (Piece piece : pieces) {
            boolean indifferent = piece.role() == Role.SETTING || piece.text().isBlank();
            boolean begins = groups.isEmpty() || (!indifferent && current.isPresent() && current.get() != piece.role());
            if (begins) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(piece);
            current = indifferent ? current : Optional.of(piece.role());
        }
        return groups;
    }

    private static boolean has(List<Piece> pieces, Role role) {
        return pieces.stream()
                .anyMatch(piece -> piece.role() == role && !piece.text().isBlank());
    }

    private static FileShape shape(Migration migration) {
        String file = migration.file();
        boolean undo = migration
                .down()
                .flatMap(OriginalFile::slice)
                .filter(slice -> !slice.source().name().equals(file))
                .isPresent();
        FileShape shape = ExistingNames.of(List.of(file)).shape();
        return shape == FileShape.FLYWAY && undo ? FileShape.FLYWAY_WITH_UNDO : shape;
    }

    /** With the slash at its end. */
    private static String folder(Migration migration, FileShape shape) {
        String file = migration.file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        boolean own = shape == FileShape.FOLDER || shape == FileShape.PRISMA;
        return own ? folder.substring(0, folder.lastIndexOf('/', Math.max(0, folder.length() - 2)) + 1) : folder;
    }
}
