package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ReplicaInquiry;
import dev.godwit.dialect.Replication;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** A server of MySQL or MariaDB knows who follows it, and not how far they are; they do themselves. */
record MysqlReplication(MysqlVariant variant) implements Replication {

    @Override
    public Places look(Connection connection) {
        return new Places(0, List.of());
    }

    @Override
    public Optional<ReplicaInquiry> inquiry() {
        return Optional.of(new MysqlReplicaInquiry(variant));
    }
}
