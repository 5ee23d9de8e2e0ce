package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ChangeSql;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.change.ExtensionChange;
import java.util.List;

/** Extensions. */
record PostgresqlExtensions(Names names, Literals literals) implements ChangeSql<ExtensionChange> {

    @Override
    public List<Piece> pieces(ExtensionChange change) {
        if (change instanceof ExtensionChange.Create create) {
            return List.of(new Statement("CREATE EXTENSION " + (create.ifAbsent() ? "IF NOT EXISTS " : "")
                    + names.of(create.extension().name())
                    + create.extension()
                            .version()
                            .map(version -> " VERSION " + literals.text(version))
                            .orElse("")));
        }
        if (change instanceof ExtensionChange.Update update) {
            return List.of(new Statement("ALTER EXTENSION "
                    + names.of(update.to().name()) + " UPDATE"
                    + update.to()
                            .version()
                            .map(version -> " TO " + literals.text(version))
                            .orElse("")));
        }
        ExtensionChange.Drop drop = (ExtensionChange.Drop) change;
        return List.of(
                new Statement("DROP EXTENSION " + (drop.ifPresent() ? "IF EXISTS " : "") + names.of(drop.name())));
    }
}
