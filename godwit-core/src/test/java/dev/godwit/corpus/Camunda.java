package dev.godwit.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Camunda's engine, which brings both: what creates its schema, and a baseline with upgrades that lead to the same.
 *
 * @param engine as its files name it
 */
record Camunda(String engine) {

    private static final String JAR = "org.camunda.bpm:camunda-engine:7.24.0";
    private static final String FOLDER = "org/camunda/bpm/engine/db/";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final Pattern FILE = Pattern.compile("<sqlFile path=\"([^\"]+)\"");

    String created() throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        try (ZipFile jar = jar()) {
            for (String part : PARTS) {
                script.append(text(jar, "create/activiti." + engine + ".create." + part + ".sql"));
            }
        }
        return script.toString();
    }

    /** In the order of its changelog. */
    String upgraded() throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        try (ZipFile jar = jar()) {
            Matcher files = FILE.matcher(text(jar, "liquibase/camunda-changelog.xml"));
            while (files.find()) {
                script.append(text(jar, "liquibase/" + files.group(1).replace("${db.name}", engine)));
            }
        }
        return script.toString();
    }

    private static ZipFile jar() throws IOException, InterruptedException {
        return new ZipFile(Material.maven(JAR).toFile());
    }

    private static String text(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(FOLDER + name);
        if (entry == null) {
            throw new IllegalStateException("There is no " + name + " in " + jar.getName());
        }
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8) + "\n";
    }
}
