package dev.godwit.lock;

import java.time.Instant;
import java.util.Optional;

/**
 * Who holds a lock.
 *
 * @param description who and where, for example {@code anna@build-7 pid 4711 (server process 812, from 10.0.0.7)}
 * @param since when its session or lease began, if known
 * @param alive false when it is certain that its process is gone
 */
public record LockHolder(String description, Optional<Instant> since, boolean alive) {}
