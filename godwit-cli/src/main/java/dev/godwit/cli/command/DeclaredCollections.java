package dev.godwit.cli.command;

import dev.godwit.cli.Settings;
import dev.godwit.cli.args.Option;
import dev.godwit.history.HistoryTables;
import dev.godwit.mongodb.Mongodb;
import dev.godwit.mongodb.structure.CollectionStructure;
import dev.godwit.mongodb.structure.StructureDifference;
import dev.godwit.mongodb.structure.StructureFile;
import dev.godwit.mongodb.structure.StructureFolder;
import dev.godwit.report.CheckReport;
import dev.godwit.report.DiffReport;
import dev.godwit.report.PullReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a project declares of the collections of its document database: a folder with a file for each. */
record DeclaredCollections(Call call) {

    private List<CollectionStructure> found() {
        Settings settings = call.settings();
        return Mongodb.collections(
                settings.url().orElseThrow(),
                settings.user(),
                settings.password(),
                settings.historyTable().orElse(HistoryTables.DEFAULT_HISTORY));
    }

    /** Whether all migrations are applied and the database is as it is declared, where that is. */
    CheckReport checked() {
        int pending = call.godwit().status().pending();
        List<DiffReport.Step> drift = call
                .settings()
                .declaredCollections()
                .map(folder -> StructureDifference.between(new StructureFolder(folder).read(), found()))
                .orElse(List.of())
                .stream()
                .map(one -> DiffReport.Step.deviation(
                        one.collection(), "differs in " + one.collection() + ": " + one.text()))
                .toList();
        return new CheckReport(pending, drift, List.of());
    }

    /** Writes what the database has, to the folder that is named or configured; to the screen where there is neither. */
    void pull(Option output) throws IOException {
        List<CollectionStructure> found = found();
        Optional<Path> folder = call.arguments()
                .value(output)
                .map(call.surroundings().directory()::resolve)
                .or(() -> call.settings().declaredCollections());
        String text = found.stream().map(StructureFile::written).collect(Collectors.joining());
        List<String> written = folder.map(path -> new StructureFolder(path).write(found)).orElse(List.of()).stream()
                .map(call.surroundings()::shown)
                .toList();
        call.reports()
                .pulled(new PullReport(text, found.size(), List.of()), folder.map(call.surroundings()::shown), written);
    }
}
