package dev.godwit.jpa.hibernate;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.jpa.EntityModel;
import dev.godwit.jpa.EntityReader;
import dev.godwit.jpa.EntityRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.HibernateException;
import org.hibernate.Version;

/** Reads entities by the metadata that Hibernate makes of them when it starts. */
public final class HibernateReader implements EntityReader {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final int OLDEST = 606;

    /** Used by name, because the class is loaded beside the entities. */
    public HibernateReader() {}

    @Override
    public EntityModel read(EntityRequest request) {
        requireVersion();
        try (Boot boot = Boot.of(request)) {
            return new ModelMapping(request, boot).model();
        } catch (HibernateException e) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "Hibernate cannot read the entities: " + e.getMessage())
                    .hint("Correct what it names; an application with these entities would not start either.")
                    .cause(e)
                    .build();
        }
    }

    private static void requireVersion() {
        String version = Version.getVersionString();
        Matcher parts = VERSION.matcher(version);
        boolean old =
                parts.lookingAt() && Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2)) < OLDEST;
        if (old) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION, "The class path has Hibernate " + version + ", which is not read.")
                    .hint(
                            "Update it to 6.6 or newer, or leave it out of `classpath:` so that Godwit's own reads the entities.")
                    .build();
        }
    }
}
