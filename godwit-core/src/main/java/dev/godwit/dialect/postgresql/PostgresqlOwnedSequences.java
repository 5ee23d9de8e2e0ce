package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.postgresql.PostgresqlCatalogue.OwnedSequence;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is to be said of sequences that columns own, where {@code serial} and {@code IDENTITY} do not say it. */
final class PostgresqlOwnedSequences {

    private static final int LONGEST = 63;
    private static final String NAME = "name of sequence";

    private final SchemaDraft draft;
    private final PostgresqlLiterals literals = new PostgresqlLiterals();

    PostgresqlOwnedSequences(SchemaDraft draft) {
        this.draft = draft;
    }

    /** What only the name of a counter is: nothing that a structure should be told apart by. */
    static boolean isName(Definition definition) {
        return definition.kind().equals(NAME);
    }

    /** Whether it has the name that the server gives to the sequence of a column; one that was cut counts as such. */
    private static boolean isUsual(OwnedSequence owned, QualifiedName table, String column) {
        String usual = usual(table, column);
        return usual.length() > LONGEST || owned.sequence().name().equals(table.beside(usual));
    }

    private static String usual(QualifiedName table, String column) {
        return table.name() + "_" + column + "_seq";
    }

    /** A sequence of its own, which goes with a column. */
    void add(OwnedSequence owned, QualifiedName table, String column) {
        Sequence sequence = owned.sequence();
        draft.add(sequence);
        String alter = "ALTER SEQUENCE " + literals.identifier(sequence.name());
        draft.add(Definition.detail(
                "owner of sequence",
                sequence.name().name(),
                table,
                alter + " OWNED BY " + literals.identifier(table) + "." + literals.identifier(column),
                alter + " OWNED BY NONE"));
        owned.typeName().ifPresent(type -> draft.add(typed(sequence, type)));
    }

    /** That a sequence counts in another type than {@code bigint}. */
    Definition typed(Sequence sequence, String type) {
        String alter = "ALTER SEQUENCE " + literals.identifier(sequence.name()) + " AS ";
        return new Definition(
                "type of sequence",
                sequence.name(),
                Optional.empty(),
                Definition.Standing.DETAIL,
                List.of(alter + type),
                List.of(alter + "bigint"));
    }

    /** What a column that the engine numbers does not say of its sequence. */
    void settle(OwnedSequence owned, QualifiedName table, String column) {
        Sequence sequence = owned.sequence();
        QualifiedName usual = table.beside(usual(table, column));
        if (!isUsual(owned, table, column)) {
            draft.add(Definition.detail(
                    NAME,
                    column,
                    table,
                    "ALTER SEQUENCE " + literals.identifier(usual) + " RENAME TO "
                            + literals.identifier(sequence.name().name()),
                    "ALTER SEQUENCE " + literals.identifier(sequence.name()) + " RENAME TO "
                            + literals.identifier(usual.name())));
        }
        if (!owned.plain()) {
            String alter = "ALTER TABLE " + literals.identifier(table) + " ALTER COLUMN " + literals.identifier(column);
            draft.add(Definition.detail(
                    "limits of sequence",
                    column,
                    table,
                    alter + limits(sequence),
                    alter + " SET NO MINVALUE SET NO MAXVALUE SET NO CYCLE SET CACHE 1"));
        }
    }

    private static String limits(Sequence sequence) {
        List<String> words = new ArrayList<>();
        add(words, "MINVALUE", sequence.least());
        add(words, "MAXVALUE", sequence.greatest());
        add(words, "CACHE", sequence.cache());
        if (sequence.cycle()) {
            words.add(" SET CYCLE");
        }
        return String.join("", words);
    }

    private static void add(List<String> words, String word, OptionalLong value) {
        value.ifPresent(number -> words.add(" SET " + word + " " + number));
    }
}
