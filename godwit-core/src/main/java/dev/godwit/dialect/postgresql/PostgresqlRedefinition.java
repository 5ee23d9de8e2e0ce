package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.CommentOn;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Afterwards;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Identity.Style;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that is defined anew: what differs from before, or all of it where that is not known. Used once; not thread-safe. */
final class PostgresqlRedefinition {

    private final Names names;
    private final PostgresqlColumns columns;
    private final CommentOn comments;
    private final PostgresqlLookup lookup;
    private final QualifiedName table;
    private final Column to;
    private final Optional<Column> was;
    private final Optional<String> using;
    private final List<String> actions = new ArrayList<>();
    private final List<Piece> behind = new ArrayList<>();

    PostgresqlRedefinition(
            Names names,
            PostgresqlColumns columns,
            CommentOn comments,
            PostgresqlLookup lookup,
            ColumnChange.Redefine change) {
        this.names = names;
        this.columns = columns;
        this.comments = comments;
        this.lookup = lookup;
        this.table = change.table();
        this.to = change.to();
        this.was = change.was();
        this.using = change.using();
    }

    List<Piece> pieces() {
        if (isComputedAnew()) {
            return computeAnew();
        }
        List<Piece> pieces = new ArrayList<>();
        dropCheck(pieces);
        type();
        notNull();
        defaultValue();
        numbering(pieces);
        addCheck();
        comment();
        if (!actions.isEmpty()) {
            pieces.add(new Action(table, String.join(",\n    ", actions), "column " + to.name()));
        }
        pieces.addAll(behind);
        return pieces;
    }

    /** An expression cannot be changed in place before PostgreSQL 17; what it computes can be had again. */
    private boolean isComputedAnew() {
        return to.generated().isPresent() && !was.flatMap(Column::generated).equals(to.generated());
    }

    private List<Piece> computeAnew() {
        String name = names.of(to.name());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Action(table, "DROP COLUMN " + name, "column " + to.name()));
        pieces.add(new Action(table, "ADD COLUMN " + columns.definition(table, to), "column " + to.name()));
        comment();
        pieces.addAll(behind);
        return pieces;
    }

    private void dropCheck(List<Piece> before) {
        boolean had =
                was.filter(column -> PostgresqlColumns.hasCheck(column.type())).isPresent();
        boolean has = PostgresqlColumns.hasCheck(to.type());
        if (typeDiffers() && (had || (has && was.isEmpty()))) {
            before.add(new Statement(lookup.dropWords(table, to.name())));
        }
    }

    private void addCheck() {
        if (typeDiffers() && PostgresqlColumns.hasCheck(to.type())) {
            actions.add("ADD " + columns.check(table, to));
        }
    }

    /** A default that cannot be cast would stand in the way, so it goes first. */
    private void type() {
        if (was.flatMap(Column::generated).isPresent() && to.generated().isEmpty()) {
            alter("DROP EXPRESSION");
        }
        boolean retyped = was.isEmpty() || !columns.type(was.get()).equals(columns.type(to));
        if (!retyped) {
            return;
        }
        if (was.flatMap(Column::defaultValue).isPresent()
                || (was.isEmpty() && to.identity().isEmpty())) {
            alter("DROP DEFAULT");
        }
        alter("TYPE " + columns.type(to) + conversion());
        boolean counted = was.filter(PostgresqlColumns::isSerial).isPresent() && PostgresqlColumns.isSerial(to);
        if (counted) {
            behind.add(new Statement(lookup.sequence(table, to.name(), "ALTER", " AS " + columns.typeName(to.type()))));
        }
    }

    private String conversion() {
        if (using.isPresent()) {
            return " USING " + using.get();
        }
        boolean plain = was.isPresent() && isOneFamily(was.get().type(), to.type());
        if (plain) {
            return "";
        }
        boolean direct = was.isEmpty() || PostgresqlCasts.exists(was.get().type(), to.type());
        return " USING " + names.of(to.name()) + (direct ? "::" : "::text::") + columns.typeName(to.type());
    }

    private static boolean isOneFamily(DataType a, DataType b) {
        return (isText(a) && isText(b))
                || (a instanceof IntegerNumber && b instanceof IntegerNumber)
                || (a.getClass() == b.getClass()
                        && !(a instanceof DataType.Native)
                        && !(a instanceof DataType.Array)
                        && !(a instanceof DataType.Enumeration));
    }

    private static boolean isText(DataType type) {
        return type instanceof Characters || type instanceof Text;
    }

    private void notNull() {
        if (was.isEmpty() || was.get().nullable() != to.nullable()) {
            alter(to.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
    }

    private void defaultValue() {
        boolean retyped = typeDiffers();
        boolean same = was.isPresent() && was.get().defaultValue().equals(to.defaultValue());
        if (to.defaultValue().isPresent() && (!same || retyped)) {
            alter("SET DEFAULT " + columns.defaultOf(to.defaultValue().get(), Optional.of(to.type())));
        } else if (to.defaultValue().isEmpty() && !same && was.isPresent() && !retyped) {
            alter("DROP DEFAULT");
        }
    }

    private boolean typeDiffers() {
        return was.isEmpty()
                || !was.get().type().equals(to.type())
                || !was.get().collation().equals(to.collation());
    }

    private void numbering(List<Piece> before) {
        Optional<Identity> old = was.flatMap(Column::identity);
        if (old.equals(to.identity()) || (was.isEmpty() && to.identity().isEmpty())) {
            return;
        }
        old.ifPresent(this::stopNumbering);
        to.identity().ifPresent(identity -> startNumbering(identity, before));
    }

    private void stopNumbering(Identity old) {
        if (old.style() == Style.COUNTER) {
            alter("DROP DEFAULT");
            behind.add(new Statement(lookup.sequence(table, to.name(), "DROP", "")));
        } else {
            alter("DROP IDENTITY");
        }
    }

    private void startNumbering(Identity identity, List<Piece> before) {
        if (identity.style() != Style.COUNTER) {
            alter("ADD " + columns.identity(identity));
            return;
        }
        before.add(new Statement("CREATE SEQUENCE " + sequence() + " AS " + columns.typeName(to.type()) + " OWNED BY "
                + names.of(table) + "." + names.of(to.name())));
        alter("SET DEFAULT nextval('" + sequence().replace("'", "''") + "')");
        behind.add(new Statement("SELECT setval('" + sequence().replace("'", "''") + "', coalesce(max("
                + names.of(to.name()) + "), 0) + 1, false) FROM " + names.of(table)));
    }

    /** As PostgreSQL names it for {@code serial}. */
    private String sequence() {
        return names.of(table.beside(table.name() + "_" + to.name() + "_seq"));
    }

    private void comment() {
        Optional<String> old = was.flatMap(Column::comment);
        if (!old.equals(to.comment())) {
            behind.add(new Afterwards(comments.column(table, to.name(), to.comment())));
        }
    }

    private void alter(String what) {
        actions.add("ALTER COLUMN " + names.of(to.name()) + " " + what);
    }
}
