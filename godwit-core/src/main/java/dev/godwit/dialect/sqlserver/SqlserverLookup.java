package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.schema.QualifiedName;

/** Batches that find the name of what they drop, because somebody else, or the server, may have given it. */
record SqlserverLookup(Names names, Literals literals) {

    /** Drops the default of a column, whatever its name; does nothing where there is none. */
    String dropDefault(QualifiedName table, String column) {
        return drop(
                table,
                "SELECT name FROM sys.default_constraints WHERE parent_object_id = " + id(table)
                        + " AND parent_column_id = " + columnId(table, column));
    }

    /** Drops the checks that only this column has. */
    String dropChecks(QualifiedName table, String column) {
        return drop(
                table,
                "SELECT name FROM sys.check_constraints WHERE parent_object_id = " + id(table)
                        + " AND parent_column_id = " + columnId(table, column));
    }

    /** Drops the primary key. */
    String dropPrimaryKey(QualifiedName table) {
        return drop(
                table, "SELECT name FROM sys.key_constraints WHERE type = 'PK' AND parent_object_id = " + id(table));
    }

    private String drop(QualifiedName table, String found) {
        return "DECLARE @drop nvarchar(max) = N'';\nSELECT @drop = @drop + "
                + literals.text("ALTER TABLE " + names.of(table) + " DROP CONSTRAINT ")
                + " + QUOTENAME(name) + N';' FROM (" + found + ") AS found;\nEXEC sp_executesql @drop";
    }

    /** Makes a column that may, or may no longer, be NULL of what it is. */
    String setNullable(QualifiedName table, String column, boolean nullable) {
        return "DECLARE @type nvarchar(max);\n"
                + "SELECT @type = t.name + CASE\n"
                + "    WHEN t.name IN ('nvarchar', 'nchar') THEN '(' + IIF(c.max_length = -1, 'max', CAST(c.max_length / 2"
                + " AS varchar(10))) + ')'\n"
                + "    WHEN t.name IN ('varchar', 'char', 'varbinary', 'binary') THEN '(' + IIF(c.max_length = -1, 'max',"
                + " CAST(c.max_length AS varchar(10))) + ')'\n"
                + "    WHEN t.name IN ('decimal', 'numeric') THEN '(' + CAST(c.precision AS varchar(10)) + ', ' +"
                + " CAST(c.scale AS varchar(10)) + ')'\n"
                + "    WHEN t.name IN ('datetime2', 'datetimeoffset', 'time') THEN '(' + CAST(c.scale AS varchar(10)) +"
                + " ')'\n"
                + "    ELSE '' END\n"
                + "FROM sys.columns c JOIN sys.types t ON t.user_type_id = c.user_type_id WHERE c.object_id = "
                + id(table) + " AND c.name = " + literals.text(column) + ";\n"
                + "SET @type = "
                + literals.text("ALTER TABLE " + names.of(table) + " ALTER COLUMN " + names.of(column) + " ")
                + " + @type + N'" + (nullable ? " NULL" : " NOT NULL") + "';\n"
                + "EXEC sp_executesql @type";
    }

    private String id(QualifiedName table) {
        return "OBJECT_ID(" + literals.text(names.of(table)) + ")";
    }

    private String columnId(QualifiedName table, String column) {
        return "COLUMNPROPERTY(" + id(table) + ", " + literals.text(column) + ", 'ColumnId')";
    }
}
