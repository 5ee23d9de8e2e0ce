package dev.godwit.source.layout;

/** Files that nobody means as migrations: hidden ones and what editors leave behind. */
final class Clutter implements Layout {

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.all()) {
            String name = file.name();
            if (name.startsWith(".")) {
                files.take(file);
                found.ignore(file, "hidden");
            } else if (isBackup(name)) {
                files.take(file);
                found.ignore(file, "an editor's backup");
            }
        }
    }

    private static boolean isBackup(String name) {
        return name.endsWith("~")
                || (name.startsWith("#") && name.endsWith("#"))
                || name.endsWith(".bak")
                || name.endsWith(".orig")
                || name.endsWith(".rej")
                || name.endsWith(".swp")
                || name.endsWith(".tmp");
    }
}
