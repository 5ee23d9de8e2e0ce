package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.EnumChanges;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.change.EnumChange;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types. */
record PostgresqlEnums(Names names, Literals literals) implements EnumChanges {

    @Override
    public List<Piece> create(EnumChange.Create change) {
        String values = change.type().values().stream().map(literals::text).collect(Collectors.joining(", "));
        return List.of(new Statement("CREATE TYPE " + names.of(change.type().name()) + " AS ENUM (" + values + ")"));
    }

    @Override
    public List<Piece> drop(EnumChange.Drop change) {
        return List.of(
                new Statement("DROP TYPE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.name())));
    }

    @Override
    public List<Piece> addValue(EnumChange.AddValue change) {
        return List.of(new Statement("ALTER TYPE " + names.of(change.name()) + " ADD VALUE "
                + literals.text(change.value())
                + change.after().map(value -> " AFTER " + literals.text(value)).orElse("")
                + change.before()
                        .map(value -> " BEFORE " + literals.text(value))
                        .orElse("")));
    }

    @Override
    public List<Piece> renameValue(EnumChange.RenameValue change) {
        return List.of(new Statement("ALTER TYPE " + names.of(change.name()) + " RENAME VALUE "
                + literals.text(change.from()) + " TO " + literals.text(change.to())));
    }

    @Override
    public List<Piece> rename(EnumChange.Rename change) {
        return PostgresqlRename.of("TYPE", change.name(), change.to(), names);
    }
}
