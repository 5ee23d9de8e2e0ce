package dev.godwit.source.layout;

import java.util.Map;

/**
 * Markers of tools whose layout Godwit does not read. They are refused, because a file without markers that Godwit knows would run
 * its down together with its up.
 */
record ForeignMarkers(FileEntry file) {

    private static final Map<String, String> TOOLS = Map.of(
            "//@undo", "MyBatis Migrations",
            "@undo", "MyBatis Migrations",
            "down migration", "node-pg-migrate",
            "rambler down", "Rambler",
            "+goose", "goose",
            "+migrate", "sql-migrate");

    void refuse(Directives directives) {
        for (Line line : directives.lines()) {
            if (line.text().startsWith("# --- !")) {
                throw refusal(line, "Play evolutions");
            }
            for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
                if (Directives.startsWith(line, tool.getKey())) {
                    throw refusal(line, tool.getValue());
                }
            }
        }
    }

    private RuntimeException refusal(Line line, String tool) {
        return file.malformed(
                line.number(),
                1,
                "\"" + line.text().strip() + "\" is a marker of " + tool
                        + ", which is not read in a file of this name.",
                "Write \"-- migrate:up\" above the way forward and \"-- migrate:down\" above the way back.");
    }
}
