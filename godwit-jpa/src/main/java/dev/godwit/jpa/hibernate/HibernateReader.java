package dev.godwit.jpa.hibernate;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.jpa.EntityModel;
import dev.godwit.jpa.EntityReader;
import dev.godwit.jpa.EntityRequest;
import org.hibernate.HibernateException;

/** Reads entities by the metadata that Hibernate makes of them when it starts. */
public final class HibernateReader implements EntityReader {

    /** Used by name, because the class is loaded beside the entities. */
    public HibernateReader() {}

    @Override
    public EntityModel read(EntityRequest request) {
        try (Boot boot = Boot.of(request)) {
            return new ModelMapping(request, boot).model();
        } catch (HibernateException e) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "Hibernate cannot read the entities: " + e.getMessage())
                    .hint("Correct what it names; an application with these entities would not start either.")
                    .cause(e)
                    .build();
        }
    }
}
