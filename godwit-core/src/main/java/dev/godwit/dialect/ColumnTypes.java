package dev.godwit.dialect;

/**
 * The types of the columns of Godwit's own tables.
 *
 * @param key a string of up to 255 characters that can be a primary key and is compared by code point
 * @param string a string of up to 2000 characters
 * @param text a string of any length
 * @param integer a 32-bit integer
 * @param bigint a 64-bit integer
 * @param timestamp a moment with milliseconds
 * @param identity the type and clause of a primary key column that numbers itself, ascending
 * @param tableOptions what stands after the closing parenthesis of CREATE TABLE, may be empty
 */
public record ColumnTypes(
        String key,
        String string,
        String text,
        String integer,
        String bigint,
        String timestamp,
        String identity,
        String tableOptions) {}
