package dev.godwit.prisma.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.map.Engines;
import dev.godwit.prisma.syntax.Declaration;
import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Parser;
import dev.godwit.prisma.syntax.Printer;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes a structure as a {@code schema.prisma} that asks for the same structure, with the names that {@code prisma db pull} gives (Prisma
 * documentation, “Introspection”). Immutable.
 */
public final class PrismaText {

    private final Dialect dialect;
    private final Provider provider;
    private final Engine engine;

    /**
     * Writes for this engine.
     *
     * @throws GodwitException where Prisma knows no such engine
     */
    public PrismaText(Dialect dialect) {
        this.dialect = dialect;
        this.provider = Arrays.stream(Provider.values())
                .filter(one -> one.isFor(dialect.engine()))
                .findFirst()
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.ENGINE_UNKNOWN,
                                "Prisma has no provider for " + dialect.displayName()
                                        + ", so its structure is no schema.prisma.")
                        .hint("Write it as SQL: --format sql.")
                        .build());
        this.engine = Engines.find(dialect.engine()).orElseThrow();
    }

    /**
     * A structure in this language.
     *
     * @param text of the file
     * @param unsaid what it has no words for, for people
     */
    public record Written(String text, List<String> unsaid) {
        public Written {
            unsaid = List.copyOf(unsaid);
        }
    }

    /**
     * The text of a file.
     *
     * @param before what the file says so far, of which the blocks with settings are kept
     * @throws GodwitException where that is no Prisma schema, or one for another engine
     */
    public Written of(Schema schema, Optional<SourceText> before) {
        List<Settings> kept = before.map(PrismaText::settings).orElse(List.of());
        Optional<Settings> source =
                kept.stream().filter(one -> one.word().equals("datasource")).findFirst();
        source.ifPresent(this::requireOwn);
        SourceBlock block = SourceBlock.of(source, provider.name().toLowerCase(java.util.Locale.ROOT));
        List<Declaration> declarations = new ArrayList<>();
        kept.stream().filter(one -> !one.word().equals("datasource")).forEach(declarations::add);
        declarations.add(block.block(schema, engine.usualSchema()));
        ProjectText project = new ProjectText(schema, engine, provider, new ColumnWords(dialect), block);
        declarations.addAll(project.declarations());
        List<String> unsaid = new ArrayList<>(Unsaid.of(schema));
        String top = unsaid.isEmpty() ? "" : "// No words of Prisma's for: " + String.join(", ", unsaid) + ".\n\n";
        unsaid.addAll(project.unsaid());
        return new Written(top + Printer.print(declarations), unsaid);
    }

    private static List<Settings> settings(SourceText before) {
        return Parser.parse(before).stream()
                .filter(Settings.class::isInstance)
                .map(Settings.class::cast)
                .toList();
    }

    private void requireOwn(Settings source) {
        boolean isOwn = source.property("provider")
                .map(one -> one.value().text().replace("\"", ""))
                .flatMap(Provider::of)
                .filter(provider::equals)
                .isPresent();
        if (!isOwn) {
            throw GodwitException.of(
                            ErrorCode.SCHEMA_MALFORMED,
                            "The datasource " + source.name() + " is not for " + dialect.displayName()
                                    + ", which this database is, so the file is left as it is.")
                    .at(source.spot().place())
                    .hint("Name another file with --output, or change its provider.")
                    .build();
        }
    }
}
