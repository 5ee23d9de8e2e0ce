package dev.godwit.jpa.hibernate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;

/** The names of rules and indexes that Hibernate made up, because nobody gave one. Not thread-safe. */
final class GeneratedNames {

    /** Some versions make names up where no naming strategy is asked. */
    private static final Pattern HASH = Pattern.compile("(FK|UK|IDX)_?[0-9a-z]{20,}", Pattern.CASE_INSENSITIVE);

    private final Set<String> names = new HashSet<>();

    Identifier generated(Identifier name) {
        names.add(name.getText());
        return name;
    }

    boolean contains(String name) {
        return names.contains(name) || HASH.matcher(name).matches();
    }
}
