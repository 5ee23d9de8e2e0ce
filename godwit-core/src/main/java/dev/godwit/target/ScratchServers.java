package dev.godwit.target;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Servers for scratch databases that whoever assembles Godwit brings along, for where the server of the target will not do. Safe for use by
 * several threads.
 */
public interface ScratchServers {

    /**
     * A running server; started if need be.
     *
     * @param engine for example {@code postgresql}
     * @param version for example {@code 18}; empty for any
     * @return its URL, with a log-in that may create databases; empty where there is none of this engine and version
     * @throws IllegalStateException where there is one that does not start; the message says why
     */
    Optional<String> start(String engine, String version);

    /** How to come by a server of this engine, as words that could follow "you can"; empty where there is no way. */
    Optional<String> advice(String engine);

    /** None at all. */
    static ScratchServers none() {
        return of((engine, version) -> Optional.empty(), engine -> Optional.empty());
    }

    /** Those that these two functions tell, as {@link #start} and {@link #advice}. */
    static ScratchServers of(
            BiFunction<String, String, Optional<String>> start, Function<String, Optional<String>> advice) {
        return new ScratchServers() {
            @Override
            public Optional<String> start(String engine, String version) {
                return start.apply(engine, version);
            }

            @Override
            public Optional<String> advice(String engine) {
                return advice.apply(engine);
            }
        };
    }
}
