package dev.godwit.lint.form;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/** Tells what a statement does. Never fails: what it does not know is {@link Form.Other}. Immutable and thread-safe. */
public final class FormReader {

    private final SqlSyntax syntax;
    private final CreateReader create = new CreateReader();
    private final AlterReader alter = new AlterReader();
    private final DropReader drop = new DropReader();
    private final RowReader rows = new RowReader();
    private final CommandReader commands = new CommandReader();

    /** Reads the SQL of one engine. */
    public FormReader(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** What this statement does. */
    public Form read(SqlStatement statement) {
        List<SqlToken> tokens = SqlTokens.of(statement.text(), syntax).stream()
                .filter(token -> token.kind() != TokenKind.CODE_OPEN
                        && token.kind() != TokenKind.CODE_CLOSE
                        && token.kind() != TokenKind.HINT)
                .toList();
        return read(new Cursor(statement.text(), tokens));
    }

    private Form read(Cursor cursor) {
        String verb = cursor.word();
        cursor.skip();
        return switch (verb) {
            case "CREATE" -> create.read(cursor);
            case "ALTER" -> alter.read(cursor);
            case "DROP" -> drop.read(cursor);
            case "RENAME" -> renamedTables(cursor);
            case "INSERT", "REPLACE", "MERGE" -> rows.insert(cursor);
            case "UPDATE" -> rows.update(cursor);
            case "DELETE" -> rows.delete(cursor);
            case "WITH" -> with(cursor);
            case "EXEC", "EXECUTE" -> procedure(cursor);
            default -> commands.read(verb, cursor);
        };
    }

    /** {@code RENAME TABLE a TO b, …}: the first pair stands for all. */
    private static Form renamedTables(Cursor cursor) {
        if (!cursor.take("TABLE") && !cursor.take("TABLES")) {
            return new Form.Other();
        }
        cursor.take("IF", "EXISTS");
        Name from = cursor.name();
        return cursor.skipTo("TO") && cursor.take("TO")
                ? new Form.Rename(ObjectKind.TABLE, from, cursor.name())
                : new Form.Other();
    }

    /** A statement about rows behind its common table expressions. */
    private Form with(Cursor cursor) {
        return cursor.skipTo("INSERT", "UPDATE", "DELETE", "SELECT", "MERGE") ? read(cursor) : new Form.Other();
    }

    /** SQL Server renames by a procedure. */
    private static Form procedure(Cursor cursor) {
        Name called = cursor.name();
        if (!called.last().equals("sp_rename")) {
            return new Form.Other();
        }
        List<Name> names = cursor.split().stream().map(FormReader::argument).toList();
        Optional<String> kind = names.size() > 2 ? Optional.of(names.get(2).last()) : Optional.empty();
        if (names.size() < 2 || kind.equals(Optional.of("index"))) {
            return new Form.Other();
        }
        Name from = names.get(0);
        if (kind.equals(Optional.of("column")) && from.parts().size() > 1) {
            Name table = Name.of(from.text().substring(0, from.text().lastIndexOf('.')));
            TableAction renamed = new TableAction.RenameColumn(Name.of(from.last()), names.get(1));
            return new Form.AlterTable(table, List.of(renamed), List.of(), false);
        }
        return new Form.Rename(ObjectKind.TABLE, from, names.get(1));
    }

    private static Name argument(Cursor item) {
        String text = item.rest();
        int from = text.indexOf('\'');
        int to = text.lastIndexOf('\'');
        return Name.of((from >= 0 && to > from ? text.substring(from + 1, to) : text).replaceAll("[\\[\\]\"]", ""));
    }
}
