package dev.godwit.source.layout;

import dev.godwit.error.GodwitException;
import dev.godwit.source.FileForm;

/** Migrations and callbacks in SQL where the target speaks none: passing over them would be a silent loss. */
final class SqlRefused implements Layout {

    private final FileForm form;

    SqlRefused(FileForm form) {
        this.form = form;
    }

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.sql()) {
            boolean migration = VersionedName.parse(file.stem()).isPresent()
                    || FlywayName.parse(file).isPresent();
            if (migration) {
                throw refused(
                        file,
                        "migration",
                        "Give a URL of an SQL database, or name another migrations directory with --dir.");
            }
            if (CallbackLayout.isNamedSo(file)) {
                throw refused(file, "callback", "Move the file elsewhere: there are no callbacks for this target.");
            }
        }
    }

    private GodwitException refused(FileEntry file, String what, String hint) {
        return file.malformed(
                0,
                0,
                file.file() + " is a " + what + " in SQL, and the target takes " + form.display() + " or Java.",
                hint);
    }
}
