package dev.godwit.mongodb.testing;

import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.Mongodb;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A run in a process of its own. It says how many migrations it applied, or the code of its error. */
public final class MigrateProcess {

    private MigrateProcess() {}

    /** Starts one that migrates a database with the files of a folder. */
    public static JavaProcess start(TestMongo mongo, Path folder) {
        return JavaProcess.builder(MigrateProcess.class)
                .jvmArgs("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx160m")
                .args(mongo.uri(), folder.toString())
                .start();
    }

    /**
     * Runs.
     *
     * @param args the URI of the database, the folder
     */
    public static void main(String[] args) {
        try {
            int applied = Mongodb.url(args[0])
                    .locations(Path.of(args[1]), List.of("."))
                    .lockWait(Duration.ofMinutes(2))
                    .withoutLog()
                    .build()
                    .migrate()
                    .applied()
                    .size();
            System.out.println("applied " + applied);
        } catch (GodwitException e) {
            System.out.println("failed " + e.code());
        }
        System.out.flush();
    }
}
