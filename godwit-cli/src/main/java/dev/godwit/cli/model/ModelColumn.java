package dev.godwit.cli.model;

import dev.godwit.jpa.write.Words;

/**
 * An attribute with the names that it gets.
 *
 * @param field of the entity
 * @param column of the table
 */
record ModelColumn(Attribute attribute, String field, String column) {

    /** The digits of a decimal of which none are said, as in Knex. */
    static final int USUAL_PRECISION = 8;
    /** Those of them behind the point. */
    static final int USUAL_SCALE = 2;
    /** The length of a string of which none is said. */
    static final int USUAL_LENGTH = 255;

    static ModelColumn of(Attribute attribute, Naming naming) {
        Words words = Words.of(attribute.name());
        if (attribute.type() == AttributeType.REFERENCES) {
            return new ModelColumn(attribute, words.without("id").camel(), naming.key(attribute.name()));
        }
        return new ModelColumn(attribute, words.camel(), naming.column(attribute.name()));
    }

    AttributeType type() {
        return attribute.type();
    }

    int length() {
        return attribute.numbers().isEmpty()
                ? USUAL_LENGTH
                : attribute.numbers().get(0);
    }

    boolean hasNumber() {
        return !attribute.numbers().isEmpty();
    }

    int number() {
        return attribute.numbers().get(0);
    }

    int precision() {
        return hasNumber() ? number() : USUAL_PRECISION;
    }

    int scale() {
        if (!hasNumber()) {
            return USUAL_SCALE;
        }
        return attribute.numbers().size() > 1 ? attribute.numbers().get(1) : 0;
    }

    /** The name of the enum for {@code status}: {@code Status}. */
    String enumName() {
        return Words.capitalised(field);
    }
}
