package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.source.FileForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All layouts, tried in turn on what those before have left. The layout is a matter of each file, not of the directory, so that a
 * project may go on in another one. Immutable.
 */
public final class Layouts {

    private static final String FORMS =
            "Accepted are 20260719120000_name.java, 20260719120000_name.sql (with \"-- migrate:up\" and \"-- migrate:down\" or goose's annotations), V1__name.sql,"
                    + " R__name.sql, 1_name.up.sql with 1_name.down.sql, 1_name/up.sql with down.sql, 1_name/migration.sql, and files"
                    + " whose first line is \"--liquibase formatted sql\".";

    private static final List<Layout> SQL = List.of(
            new Clutter(),
            new LiquibaseLayout(),
            new CallbackLayout(),
            new FlywayLayout(),
            new FolderLayout(),
            new UpDownPairLayout(),
            new VersionedFileLayout(),
            new JavaLayout(),
            new Leftovers());

    private final List<Layout> layouts;

    private Layouts(List<Layout> layouts) {
        this.layouts = layouts;
    }

    /**
     * The layouts for a target.
     *
     * @param form how its migrations are written; empty for SQL
     */
    public static Layouts of(Optional<FileForm> form) {
        return new Layouts(form.map(Layouts::besidesJava).orElse(SQL));
    }

    private static List<Layout> besidesJava(FileForm form) {
        return List.of(new Clutter(), new FormLayout(form), new JavaLayout(), new SqlRefused(form), new Leftovers());
    }

    /**
     * Recognises what the files of one location are.
     *
     * @param location how messages name it
     * @throws GodwitException when a file has a mistake, or when there are SQL files and none of them is a migration
     */
    public Found recognise(String location, List<FileEntry> files) {
        Unclaimed unclaimed = new Unclaimed(files);
        Found found = new Found();
        for (Layout layout : layouts) {
            layout.claim(unclaimed, found);
        }
        if (found.isEmpty()) {
            refuseUnknown(location, files);
        }
        return found;
    }

    private static void refuseUnknown(String location, List<FileEntry> files) {
        List<String> names = new ArrayList<>();
        for (FileEntry file : files) {
            if (file.isSql() && !file.name().startsWith(".") && !new LiquibaseLayout().isChangelog(file)) {
                names.add(file.path());
            }
        }
        Collections.sort(names);
        if (!names.isEmpty()) {
            String some =
                    String.join(", ", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? ", …" : "");
            throw GodwitException.of(
                            ErrorCode.UNKNOWN_LAYOUT, "No SQL file in " + location + " is a migration: " + some + ".")
                    .at(Place.of(location))
                    .hint(FORMS)
                    .build();
        }
    }
}
