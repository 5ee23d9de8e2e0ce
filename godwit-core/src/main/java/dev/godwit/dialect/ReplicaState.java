package dev.godwit.dialect;

import java.time.Duration;

/** What a server that follows another one tells of itself. */
public sealed interface ReplicaState {

    /**
     * It follows.
     *
     * @param place in the log of the server that it follows, up to where its readers see what was written
     */
    record Shows(long place) implements ReplicaState {}

    /**
     * It follows.
     *
     * @param time how old what its readers see is, by its own account
     */
    record Behind(Duration time) implements ReplicaState {}

    /**
     * It can be read, and falls behind.
     *
     * @param why a clause: {@code its SQL thread is stopped}
     */
    record Stopped(String why) implements ReplicaState {}
}
