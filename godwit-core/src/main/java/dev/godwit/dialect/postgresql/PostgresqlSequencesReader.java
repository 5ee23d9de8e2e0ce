package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.postgresql.PostgresqlCatalogue.OwnedSequence;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** Sequences, and which columns own them. */
final class PostgresqlSequencesReader {

    private final PostgresqlCatalogue catalogue;

    PostgresqlSequencesReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT c.relnamespace, c.relname, s.*, format_type(s.seqtypid, NULL) AS type,"
                        + " d.refobjid AS owner, d.refobjsubid AS owning"
                        + " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid LEFT JOIN pg_depend d"
                        + " ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0"
                        + " AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')"
                        + " WHERE " + catalogue.in("c.relnamespace")
                        + PostgresqlCatalogue.notOfExtension("pg_class", "c.oid"),
                this::sequence);
    }

    private void sequence(Row row) throws SQLException {
        QualifiedName name = catalogue.nameIn(row.text("relnamespace"), row.text("relname"));
        long greatestOfType = switch (row.text("type")) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        boolean up = row.number("seqincrement") > 0;
        OptionalLong least = row.unless(up ? 1 : -greatestOfType - 1, "seqmin");
        OptionalLong greatest = row.unless(up ? greatestOfType : -1, "seqmax");
        boolean usual = up ? least.isEmpty() : greatest.isEmpty();
        long start = row.number("seqstart");
        Sequence sequence = new Sequence(
                name,
                usual && start == (up ? 1 : -1) ? OptionalLong.empty() : OptionalLong.of(start),
                row.unless(1, "seqincrement"),
                least,
                greatest,
                row.is("seqcycle"),
                row.unless(1, "seqcache"));
        boolean plain = least.isEmpty()
                && greatest.isEmpty()
                && !sequence.cycle()
                && sequence.cache().isEmpty();
        String written = row.text("type");
        Optional<String> odd = Optional.of(written).filter(type -> !type.equals("bigint"));
        if (row.said("owner").isPresent()) {
            OwnedSequence owned =
                    new OwnedSequence(sequence, plain, PostgresqlTypesReader.of(catalogue, written, "0", "0"), odd);
            catalogue.owned().put(row.text("owner") + "." + row.text("owning"), owned);
        } else {
            catalogue.draft().add(sequence);
            odd.ifPresent(type ->
                    catalogue.draft().add(new PostgresqlOwnedSequences(catalogue.draft()).typed(sequence, type)));
        }
    }
}
