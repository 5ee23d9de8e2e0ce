package dev.godwit.source.layout;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Version;
import dev.godwit.source.FileForm;
import java.util.Optional;

/** Files of another form than SQL: {@code 20260719120000_name.json}, {@code R__name.json}. */
final class FormLayout implements Layout {

    private static final String REPEATABLE = "R__";

    private final FileForm form;

    FormLayout(FileForm form) {
        this.form = form;
    }

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.all()) {
            if (file.name().endsWith(form.extension())) {
                String stem = file.name()
                        .substring(0, file.name().length() - form.extension().length());
                name(file, stem).ifPresent(name -> {
                    files.take(file);
                    found.add(draft(file, name));
                });
            }
        }
    }

    private Optional<VersionedName> name(FileEntry file, String stem) {
        if (stem.startsWith(REPEATABLE) && stem.length() > REPEATABLE.length()) {
            String name = stem.substring(REPEATABLE.length());
            return Optional.of(new VersionedName(Version.repeatable(name), name));
        }
        Optional<VersionedName> name = VersionedName.parse(stem);
        if (name.isEmpty() && VersionedName.startsWithDigit(stem)) {
            throw file.malformed(
                    0,
                    0,
                    file.file() + " starts with digits that no separator ends.",
                    "Put \"_\" behind the version, as in 20260719120000_name" + form.extension()
                            + ", or let the name start with a letter if the file is no migration.");
        }
        return name;
    }

    private Draft draft(FileEntry file, VersionedName name) {
        if (name.version().isRepeatable()) {
            FileForm.Directions both = form.read(file.text());
            return Draft.of(file, name, MigrationKind.REPEATABLE, both.up(), both.down());
        }
        return Draft.unread(file, name, file.text().crc(), () -> {
            FileForm.Directions both = form.read(file.text());
            return new Sections(both.up(), both.down());
        });
    }
}
