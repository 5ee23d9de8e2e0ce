package com.example.notes;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A migration in Java that is a bean, so that it can use what the application has. */
@Component
public class V20260803090000_WriteTheFirstNote implements Migration {

    private final String application;

    V20260803090000_WriteTheFirstNote(@Value("${spring.application.name}") String application) {
        this.application = application;
    }

    @Override
    public void up(Database db) {
        db.table("notes").insert(Map.of("text", "Welcome to " + application));
    }

    @Override
    public void down(Database db) {
        db.table("notes").where("text", "Welcome to " + application).delete();
    }
}
