package dev.godwit.source.layout;

import java.util.Optional;

/**
 * Godwit's own layout, which is dbmate's, and that of goose: {@code 20260719120000_name.sql} with the two directions between markers in
 * the file. What the markers are tells the two apart.
 */
final class VersionedFileLayout implements Layout {

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.sql()) {
            Optional<VersionedName> name = VersionedName.parse(file.stem());
            if (name.isPresent()) {
                found.add(Draft.unread(file, name.get(), file.text().crc(), () -> sections(file)));
                files.take(file);
            } else if (VersionedName.startsWithDigit(file.stem())) {
                throw file.malformed(
                        0,
                        0,
                        file.file() + " starts with digits that no separator ends.",
                        "Put \"_\" behind the version, as in 20260719120000_name.sql, or let the name start with a letter if the"
                                + " file is no migration.");
            }
        }
    }

    private static Sections sections(FileEntry file) {
        Directives directives = Directives.of(file.text());
        if (directives.all("migrate")) {
            return MigrateSections.read(file, directives);
        }
        boolean migrate = directives.any("migrate");
        boolean goose = directives.any(GooseSections.GOOSE);
        boolean sqlMigrate = directives.any(GooseSections.SQL_MIGRATE);
        if (goose && !migrate && !sqlMigrate) {
            return GooseSections.read(file, directives, GooseSections.GOOSE);
        }
        if (sqlMigrate && !migrate && !goose) {
            return GooseSections.read(file, directives, GooseSections.SQL_MIGRATE);
        }
        new ForeignMarkers(file).refuse(directives);
        return MigrateSections.read(file, directives);
    }
}
