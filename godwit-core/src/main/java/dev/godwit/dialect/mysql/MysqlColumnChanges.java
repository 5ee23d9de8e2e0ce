package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ColumnChanges;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of tables that are there. */
record MysqlColumnChanges(Names names, MysqlColumns columns, MysqlTableTexts texts, String engine)
        implements ColumnChanges {

    @Override
    public List<Piece> add(ColumnChange.Add change) {
        String place = change.position()
                .map(position -> position.after()
                        .map(column -> " AFTER " + names.of(column))
                        .orElse(" FIRST"))
                .orElse("");
        List<Piece> pieces = new ArrayList<>();
        pieces.add(action(change, "ADD COLUMN " + columns.definition(change.definition()) + place));
        change.definition()
                .identity()
                .filter(identity -> identity.start().isPresent())
                .ifPresent(identity -> pieces.add(new Action(
                        change.table(), "AUTO_INCREMENT = " + identity.start().getAsLong(), "numbers")));
        return pieces;
    }

    @Override
    public List<Piece> drop(ColumnChange.Drop change) {
        return List.of(action(change, "DROP COLUMN " + names.of(change.column())));
    }

    @Override
    public List<Piece> rename(ColumnChange.Rename change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME COLUMN "
                + names.of(change.column()) + " TO " + names.of(change.to())));
    }

    @Override
    public List<Piece> redefine(ColumnChange.Redefine change) {
        return List.of(action(change, "MODIFY COLUMN " + columns.definition(change.to())));
    }

    @Override
    public List<Piece> setNullable(ColumnChange.SetNullable change) {
        Optional<TokenText> known = texts.column(change.table(), change.column());
        String definition = known.map(text ->
                        MysqlColumnText.nullable(text, change.nullable()).text().strip())
                .orElseGet(() -> names.of(change.column()) + " "
                        + columns.type(change.type().orElseThrow(() -> unknown(change)))
                        + (change.nullable() ? " NULL" : " NOT NULL"));
        return List.of(action(change, "MODIFY COLUMN " + definition));
    }

    private RuntimeException unknown(ColumnChange.SetNullable change) {
        return Unsupported.because(
                engine + " changes whether a column may be NULL only by its whole definition, and there is no column "
                        + change.column() + " in a table " + change.table() + " to be seen.",
                "Say its type.");
    }

    /**
     * A column that may hold NULL and has no default refuses rows that leave it out, unlike one with the default NULL. MariaDB says that
     * it did, but does not, when {@code ALTER COLUMN} is to take the moment away as a default (seen in 11.4.5).
     */
    @Override
    public List<Piece> setDefault(ColumnChange.SetDefault change) {
        Optional<TokenText> known = texts.column(change.table(), change.column());
        if (change.value().isEmpty() && known.filter(MysqlColumnChanges::isNow).isPresent()) {
            TokenText bare = MysqlColumnText.withDefault(known.get(), "");
            return List.of(action(change, "MODIFY COLUMN " + bare.text().strip()));
        }
        boolean large = known.filter(MysqlColumnText::isLarge).isPresent();
        Optional<DefaultValue> value = known.filter(MysqlColumnText::isNullable).isPresent()
                ? Optional.of(change.value().orElse(new DefaultValue.Null()))
                : change.value();
        Optional<String> text = value.map(wanted -> columns.defaultOf(wanted, large));
        if (known.filter(column -> column.mentions("CURRENT_TIMESTAMP")).isPresent()) {
            String clause = text.map(wanted -> "DEFAULT " + wanted).orElse("");
            String definition = MysqlColumnText.withDefault(known.get(), clause).text();
            return List.of(action(change, "MODIFY COLUMN " + definition.strip()));
        }
        String clause = text.map(wanted -> "SET DEFAULT " + settable(wanted)).orElse("DROP DEFAULT");
        return List.of(action(change, "ALTER COLUMN " + names.of(change.column()) + " " + clause));
    }

    /** MariaDB 11.4 leaves such a default in place when it is told to drop it, and says nothing. */
    private static boolean isNow(TokenText column) {
        return column.find("DEFAULT", "CURRENT_TIMESTAMP") >= 0;
    }

    private static String settable(String value) {
        return value.startsWith("CURRENT_TIMESTAMP") ? "(" + value + ")" : value;
    }

    private static Action action(ColumnChange change, String text) {
        return new Action(change.table(), text, "column " + change.column());
    }
}
