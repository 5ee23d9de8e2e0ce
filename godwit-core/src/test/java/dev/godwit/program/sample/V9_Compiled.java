package dev.godwit.program.sample;

import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;

/** A migration that an application brings compiled, in the folder of its other migrations. */
public final class V9_Compiled implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("compiled", t -> {
            t.increments("id");
            t.string("name").notNull();
        });
    }
}
