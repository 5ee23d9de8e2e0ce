package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Asks a server that follows another one how far it is. */
public interface ReplicaInquiry {

    /** How far it is; empty where it follows nobody. */
    Optional<ReplicaState> ask(Connection replica) throws SQLException;

    /** What a user needs to be allowed to ask, as a full sentence. */
    String need();
}
