package dev.godwit.target;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * User and password as given beside the URL.
 *
 * @param user wins over the URL's
 * @param password wins over the URL's
 */
record Login(Optional<String> user, Optional<String> password) {

    /** Fills in from the URL what was not given beside it. */
    Login or(Optional<String> urlUser, Optional<String> urlPassword) {
        return new Login(user.or(() -> urlUser), password.or(() -> urlPassword));
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        user.ifPresent(u -> properties.put("user", u));
        password.ifPresent(p -> properties.put("password", p));
        return properties;
    }

    /** {@code user:***@}, {@code user@} or nothing. */
    String display() {
        return user.map(u -> PercentCode.encode(u) + (password.isPresent() ? ":***" : "") + "@")
                .orElse("");
    }

    @Override
    public String toString() {
        return display();
    }
}
