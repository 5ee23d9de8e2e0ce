package dev.godwit.mongodb.adopt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.ForeignRow;
import dev.godwit.source.layout.VersionedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;

/**
 * The history that migrate-mongo keeps (14.0): a document for each run of a file, with {@code fileName}, {@code appliedAt}, {@code
 * migrationBlock} (the moment at which the run began) and perhaps {@code fileHash}. With file hashes a file may have several documents: the
 * latest counts.
 */
public final class MigrateMongoChangelog {

    /** The collection's name unless migrate-mongo was told another one. */
    public static final String DEFAULT_NAME = "changelog";

    private final MongoCollection<Document> collection;

    /** The changelog in this collection. */
    public MigrateMongoChangelog(MongoDatabase database, String name) {
        this.collection = database.getCollection(name);
    }

    private record Run(String file, Instant at, long block) {

        static Run of(Document document) {
            Instant at = Optional.ofNullable(document.get("appliedAt"))
                    .map(Run::instant)
                    .orElse(Instant.EPOCH);
            long block =
                    document.get("migrationBlock") instanceof Number number ? number.longValue() : at.toEpochMilli();
            return new Run(String.valueOf(document.get("fileName")), at, block);
        }

        /** Its dates were texts for a time. */
        private static Instant instant(Object value) {
            return value instanceof Date date ? date.toInstant() : Instant.parse(String.valueOf(value));
        }

        private Optional<VersionedName> name() {
            int dot = file.lastIndexOf('.');
            return VersionedName.parse(dot < 0 ? file : file.substring(0, dot));
        }
    }

    /**
     * What was applied, in the order of application.
     *
     * @throws GodwitException where a file's name does not begin with a version, or the collection is not there
     */
    public List<ForeignRow> read() {
        List<Run> latest = latest();
        TreeSet<Long> blocks = new TreeSet<>();
        latest.forEach(run -> blocks.add(run.block()));
        List<Long> inOrder = new ArrayList<>(blocks);
        return latest.stream()
                .map(run -> row(run, 1 + inOrder.indexOf(run.block())))
                .toList();
    }

    private List<Run> latest() {
        Map<String, Run> byFile = new HashMap<>();
        collection.find().forEach(document -> {
            Run run = Run.of(document);
            byFile.merge(run.file(), run, (a, b) -> a.at().isAfter(b.at()) ? a : b);
        });
        if (byFile.isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.USAGE,
                            "There is nothing in the collection "
                                    + collection.getNamespace().getCollectionName() + " that could be taken over.")
                    .state("Nothing was changed by this run.")
                    .hint(
                            "Name the collection of migrate-mongo with --collection (changelogCollectionName in its configuration).")
                    .build();
        }
        return byFile.values().stream()
                .sorted(Comparator.comparing(Run::at).thenComparing(Run::file))
                .toList();
    }

    private static ForeignRow row(Run run, int batch) {
        VersionedName name = run.name()
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.USAGE,
                                "The file " + run.file() + " of the changelog has no version in its name.")
                        .state("Nothing was changed by this run.")
                        .hint(
                                "Godwit knows a migration by the digits at the head of its file's name. Rename it there and in the changelog.")
                        .build());
        return new ForeignRow(name.version(), name.name(), batch, run.at());
    }
}
