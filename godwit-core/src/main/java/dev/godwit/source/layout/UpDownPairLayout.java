package dev.godwit.source.layout;

import java.util.Optional;

/** golang-migrate's layout: {@code 000001_name.up.sql} and {@code 000001_name.down.sql}. */
final class UpDownPairLayout implements Layout {
    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";

    @Override
    public void claim(Unclaimed files, Found found) {
        Downs downs = downs(files);
        for (FileEntry file : files.sql()) {
            Optional<VersionedName> name = versionedName(file, UP);
            if (name.isPresent()) {
                files.take(file);
                found.add(pair(file, name.get(), downs.take(name.get().version())));
            }
        }
        for (FileEntry lonely : downs.rest()) {
            throw lonely.malformed(
                    0,
                    0,
                    lonely.file() + " undoes a migration that has no up.",
                    "Add the file with the same version that ends in .up.sql, or remove this one.");
        }
    }

    private static Draft pair(FileEntry up, VersionedName name, Optional<FileEntry> down) {
        return Draft.unread(
                up,
                name,
                down.isPresent() ? both(up, down.get()) : up.text().crc(),
                () -> new Sections(MigrateSections.readUp(up), down.map(MigrateSections::readDown)));
    }

    private static Optional<String> both(FileEntry up, FileEntry down) {
        Optional<String> one = up.text().crc();
        Optional<String> other = down.text().crc();
        return one.isPresent() && other.isPresent() ? Optional.of(one.get() + " " + other.get()) : Optional.empty();
    }

    private static Downs downs(Unclaimed files) {
        Downs downs = new Downs();
        for (FileEntry file : files.sql()) {
            Optional<VersionedName> name = versionedName(file, DOWN);
            if (name.isPresent()) {
                files.take(file);
                downs.add(name.get().version(), file);
            }
        }
        return downs;
    }

    private static Optional<VersionedName> versionedName(FileEntry file, String end) {
        String name = file.name();
        return name.endsWith(end)
                ? VersionedName.parse(name.substring(0, name.length() - end.length()))
                : Optional.empty();
    }
}
