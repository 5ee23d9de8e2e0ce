package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.schema.QualifiedName;

/** Blocks that find the name of what they change by themselves: a table or column that got another name keeps the names of its parts. */
record PostgresqlLookup(Names names, Literals literals) {

    /** What is left of {@code CHECK ((state = ANY (ARRAY['a', 'b'])))} without the column, or of the same with one word. */
    private static final String WORDS = "'^CHECK [(][(]+[)]?(::[a-z ]*)? = (ANY |'')'";

    /**
     * Changes the sequence that a column owns, if it owns one.
     *
     * @param verb {@code ALTER} or {@code DROP}
     * @param what what stands behind the name; may be empty
     */
    String sequence(QualifiedName table, String column, String verb, String what) {
        return block("""
                DECLARE
                    counter text := pg_get_serial_sequence(%s, %s);
                BEGIN
                    IF counter IS NOT NULL THEN
                        EXECUTE '%s SEQUENCE ' || counter || '%s';
                    END IF;
                END
                """.formatted(literals.text(names.of(table)), literals.text(column), verb, what));
    }

    /** Drops the rules that say which words a column may hold, whatever their names. */
    String dropWords(QualifiedName table, String column) {
        return dropRules(
                table,
                " JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]",
                "c.contype = 'c' AND a.attname = " + literals.text(column)
                        + "\n            AND replace(pg_get_constraintdef(c.oid), quote_ident(a.attname), '') ~ "
                        + WORDS);
    }

    /** Drops the primary key. */
    String dropPrimaryKey(QualifiedName table) {
        return dropRules(table, "", "c.contype = 'p'");
    }

    private String dropRules(QualifiedName table, String join, String condition) {
        return block("""
                DECLARE
                    rule record;
                BEGIN
                    FOR rule IN SELECT c.conrelid::regclass AS owner, c.conname FROM pg_constraint c%s
                        WHERE c.conrelid = %s::regclass AND %s
                    LOOP
                        EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I', rule.owner, rule.conname);
                    END LOOP;
                END
                """.formatted(join, literals.text(names.of(table)), condition));
    }

    private String block(String body) {
        return "DO " + (body.contains("$$") ? literals.text(body) : "$$\n" + body + "$$");
    }
}
