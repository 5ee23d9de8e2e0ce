package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.MigrationRewriter.Result;
import dev.godwit.lint.fix.Piece.Role;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.source.layout.ExistingNames;
import dev.godwit.source.layout.FileShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pieces of a way forward, and the way back that fits them, into files: those of the original, and new ones behind it. */
final class SequenceFiles {

    private final Dialect dialect;
    private final FollowingVersions versions;
    private final Migration migration;
    private final OriginalFile original;

    SequenceFiles(Dialect dialect, FollowingVersions versions, Migration migration, OriginalFile original) {
        this.dialect = dialect;
        this.versions = versions;
        this.migration = migration;
        this.original = original;
    }

    /**
     * The files.
     *
     * @param rest what stands behind the last statement
     * @param down the way back as it was written
     */
    Result of(List<Piece> pieces, String rest, Stretches down) {
        List<List<Piece>> groups = groups(pieces);
        List<String> back = new WayBack(dialect, groups).of(down);
        FileShape shape = shape();
        String folder = folder(shape);
        List<FileChange> changes = new ArrayList<>();
        if (groups.size() == 1 && !hasStatements(groups.get(0))) {
            changes.addAll(original.gone());
        } else {
            changes.addAll(original.with(half(groups.get(0), rest), back(back.get(0))));
        }
        List<Version> following = versions.after(migration.version(), groups.size() - 1);
        for (int i = 1; i < groups.size(); i++) {
            String name = (migration.name().isEmpty() ? "goes_on" : migration.name()) + "_" + (i + 1);
            changes.addAll(new NewFile(following.get(i - 1), name, half(groups.get(i), ""), back(back.get(i)))
                    .in(folder, shape));
        }
        return new Result(
                changes,
                pieces.stream()
                        .flatMap(piece -> piece.next().stream())
                        .map(release -> LaterFile.of(release, folder))
                        .toList(),
                Optional.empty());
    }

    private static boolean hasStatements(List<Piece> group) {
        return group.stream()
                .anyMatch(
                        piece -> !piece.text().replaceAll("(?m)^\\s*--.*$", "").isBlank());
    }

    private Half half(List<Piece> group, String rest) {
        StringBuilder body = new StringBuilder();
        group.forEach(piece -> body.append(piece.text()));
        boolean apart = dialect.transactionalDdl()
                && migration.up().transaction() != TransactionMode.OFF
                && has(group, Role.APART);
        return new Half(body + rest, apart, original.options(migration.up()));
    }

    /** Where the original has a way back, each file has one. */
    private Optional<Half> back(String body) {
        return migration.down().map(script -> back(body, script));
    }

    private Half back(String body, Script script) {
        return new Half(body, dialect.transactionalDdl() && Half.isApart(body), original.options(script));
    }

    /** What was one transaction stays one: only where nothing asks for one, a single file does. */
    List<List<Piece>> groups(List<Piece> pieces) {
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

    private FileShape shape() {
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
    private String folder(FileShape shape) {
        String file = migration.file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        boolean own = shape == FileShape.FOLDER || shape == FileShape.PRISMA;
        return own ? folder.substring(0, folder.lastIndexOf('/', Math.max(0, folder.length() - 2)) + 1) : folder;
    }
}
