package dev.godwit.dialect.read;

import dev.godwit.dialect.schema.TokenText;

/** Names of schemas in the definitions that catalogues show. */
public final class Qualifiers {

    private Qualifiers() {}

    /**
     * A definition without a schema before its tables and columns, so that it means the same in another one.
     *
     * @param schema the one that the connection starts in, in the quotes that the engine puts around it
     */
    public static String without(String schema, TokenText definition) {
        String text = definition.text();
        StringBuilder bare = new StringBuilder();
        int done = 0;
        for (int i = 0; i + 1 < definition.tokens().size(); i++) {
            boolean qualifies = definition.tokens().get(i).text().equals(schema)
                    && definition.is(i + 1, '.')
                    && !definition.is(i - 1, '.');
            if (qualifies) {
                bare.append(text, done, definition.tokens().get(i).offset());
                done = definition.tokens().get(i + 1).offset() + 1;
            }
        }
        return bare + text.substring(done);
    }
}
