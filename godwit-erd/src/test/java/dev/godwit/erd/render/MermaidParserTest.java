package dev.godwit.erd.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.erd.Examples;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.SchemaDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mermaid's own parser, from npm, takes what is written for it. */
@Tag("corpus")
class MermaidParserTest {

    private static final String SCRIPT = """
            import { readFileSync } from "node:fs";
            import { JSDOM } from "jsdom";
            const dom = new JSDOM("<!DOCTYPE html><body></body>");
            globalThis.window = dom.window;
            globalThis.document = dom.window.document;
            const mermaid = (await import("mermaid")).default;
            for (const file of process.argv.slice(2)) {
              await mermaid.parse(readFileSync(file, "utf8"));
            }
            """;

    @TempDir
    Path directory;

    @Test
    void parses() throws Exception {
        Files.writeString(directory.resolve("parse.mjs"), SCRIPT);
        assumeTrue(
                run("npm", "install", "--no-audit", "--no-fund", "mermaid@11.17.2", "jsdom") == 0,
                "npm or its registry is not there: Mermaid's parser cannot be asked.");
        Format mermaid = Format.MERMAID;
        write("blog", mermaid.render(PicturesTest.example("blog"), Grouping.NONE));
        write("difference", mermaid.render(PicturesTest.example("difference"), Grouping.NONE));
        write("shop", mermaid.render(SchemaDiagram.of(Examples.shop(100)), Grouping.NONE));
        write("odd", mermaid.render(SchemaDiagram.of(PicturesTest.odd()), Grouping.NONE));
        int code = run("node", "parse.mjs", "blog.mmd", "difference.mmd", "shop.mmd", "odd.mmd");
        assertThat(code).as(Files.readString(directory.resolve("log"))).isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".mmd"), text);
    }

    private int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
