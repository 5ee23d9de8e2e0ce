package dev.godwit.dialect.h2;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.EnumChanges;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.change.EnumChange;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types are domains. */
record H2Enums(Names names, Literals literals) implements EnumChanges {

    @Override
    public List<Piece> create(EnumChange.Create change) {
        String values = change.type().values().stream().map(literals::text).collect(Collectors.joining(", "));
        return List.of(new Statement("CREATE DOMAIN " + names.of(change.type().name()) + " AS enum(" + values + ")"));
    }

    @Override
    public List<Piece> drop(EnumChange.Drop change) {
        return List.of(
                new Statement("DROP DOMAIN " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.name())));
    }

    @Override
    public List<Piece> addValue(EnumChange.AddValue change) {
        throw fixed();
    }

    @Override
    public List<Piece> renameValue(EnumChange.RenameValue change) {
        throw fixed();
    }

    @Override
    public List<Piece> rename(EnumChange.Rename change) {
        H2Names.requireOneSchema(change.name(), change.to());
        return List.of(new Statement("ALTER DOMAIN " + names.of(change.name()) + " RENAME TO "
                + names.of(change.to().name())));
    }

    private static GodwitException fixed() {
        return Unsupported.because(
                "The values of an enum type of H2 stay as they are.",
                "Create another type, and define the columns anew with it.");
    }
}
