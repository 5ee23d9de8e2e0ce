package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Columns: what they are by the pragma, how they are numbered, computed and compared by their text. */
record SqliteColumnsReader(SchemaDraft draft) {

    private static final String STORED = "3";

    void column(Row row, TableDraft table, TableText text) throws SQLException {
        String name = row.text("name");
        Column bare = Column.of(name, SqliteTypesReader.of(row.text("type"))).nullable(!row.is("required"));
        Optional<SqliteColumnText> written = text.column(name).map(SqliteColumnText::of);
        Optional<String> collation = written.flatMap(column -> column.clause("COLLATE")
                .map(clause -> column.content().tokens().get(clause.to() - 1).unquoted()));
        Column column = bare.collated(collation);
        Optional<String> formula = written.flatMap(SqliteColumnsReader::formula);
        boolean numbered = written.filter(known -> known.content().find("AUTOINCREMENT") >= 0)
                .isPresent();
        if (formula.isPresent()) {
            table.add(column.computed(
                    new Generated(formula.get(), row.text("hidden").equals(STORED))));
        } else if (numbered) {
            table.add(column.numbered(Identity.counter()));
        } else {
            table.add(column.withDefault(row.optional("value").map(sql -> value(sql, column.type()))));
        }
        boolean conflict = written.flatMap(known -> known.clause("NOT").map(known::text))
                .filter(words -> words.toUpperCase(Locale.ROOT).contains("CONFLICT"))
                .isPresent();
        draft.unreadIf(conflict, "ON CONFLICT of column", table.name() + "." + name);
    }

    private static Optional<String> formula(SqliteColumnText column) {
        return column.clause("GENERATED").or(() -> column.clause("AS")).map(clause -> {
            TokenText content = column.content();
            int open = clause.from();
            while (!content.is(open, '(')) {
                open++;
            }
            return SqliteReader.inside(content, open);
        });
    }

    static DefaultValue value(String sql, DataType type) {
        String upper = sql.toUpperCase(Locale.ROOT);
        Optional<String> text = Expressions.string(sql).or(() -> quoted(sql));
        Optional<BigDecimal> number = Expressions.number(sql);
        if (text.isPresent()) {
            return new DefaultValue.Text(text.get());
        } else if (type instanceof DataType.Bool && (sql.equals("0") || sql.equals("1"))) {
            return new DefaultValue.Truth(sql.equals("1"));
        } else if (number.isPresent()) {
            return new DefaultValue.Numeric(number.get());
        } else if (upper.equals("NULL")) {
            return new DefaultValue.Null();
        } else if (upper.equals(Defaults.standardNow(Optional.of(type)))) {
            return new DefaultValue.Now();
        } else if (Expressions.bare(sql).equals(Expressions.bare(SqliteDefaults.RANDOM_UUID))) {
            return new DefaultValue.RandomUuid();
        }
        return new DefaultValue.Expression(Expressions.bare(sql));
    }

    /** A name in double quotes is a string here, but only without parentheses around it. */
    private static Optional<String> quoted(String sql) {
        boolean whole = sql.length() > 1 && sql.startsWith("\"") && sql.indexOf('"', 1) == sql.length() - 1;
        return whole ? Optional.of(sql.substring(1, sql.length() - 1)) : Optional.empty();
    }
}
