package dev.godwit.cli.model;

import dev.godwit.jpa.write.Plural;
import dev.godwit.jpa.write.Words;

/** How tables and columns are named after models and attributes. */
public enum Naming {
    /** {@code blog_posts}, {@code first_name}: what SQL that people write has. */
    SNAKE,
    /** {@code BlogPosts}, {@code firstName}: as they are written, the table in the plural, as Sequelize does. */
    AS_IS;

    /** The table of a model. */
    String table(String model) {
        return Plural.of(this == SNAKE ? Words.of(model).snake() : model);
    }

    /** The column of an attribute. */
    String column(String attribute) {
        return this == SNAKE ? Words.of(attribute).snake() : attribute;
    }

    /** The column of an attribute that references a row elsewhere: it ends with {@code id}, said or not. */
    String key(String attribute) {
        String column = column(attribute);
        if (Words.of(attribute).words().size() > 1
                && Words.of(attribute).snake().endsWith("_id")) {
            return column;
        }
        return column + (this == SNAKE || attribute.contains("_") ? "_id" : "Id");
    }
}
