package dev.godwit.mongodb.command;

import static dev.godwit.mongodb.command.CommandNature.AGAIN;
import static dev.godwit.mongodb.command.CommandNature.ONCE;
import static dev.godwit.mongodb.command.CommandNature.READ;
import static dev.godwit.mongodb.command.CommandNature.READ_IN_TRANSACTION;
import static dev.godwit.mongodb.command.CommandNature.WRITE_ONCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/**
 * The commands of MongoDB 8, from its manual: "Database Commands", and for what a transaction takes "Transactions and Operations". {@code
 * create} and {@code createIndexes} count as not transactional, because inside a transaction the server takes them only under conditions.
 */
public final class KnownCommands {

    private static final String TRANSACTIONS = "Godwit opens and ends transactions itself";
    private static final String SESSIONS = "it would end sessions, and Godwit runs in one";
    private static final String CONNECTION = "it belongs to the connection, which is the driver's";
    private static final String CURSORS = "the driver reads cursors, and one from a file would be of no use";
    private static final String STOPS = "it would stop or block the server in the middle of the run";
    private static final String REPLICA_SET =
            "it changes the replica set and not the database, and would break the run's connection";

    private static final Map<String, KnownCommand> ALL = Stream.of(
                    crud(), structure(), users(), administration(), diagnostics(), sharding(), refused())
            .flatMap(Function.identity())
            .collect(Collectors.toMap(KnownCommand::name, Function.identity(), (a, b) -> a, TreeMap::new));

    private KnownCommands() {}

    /** The command of this name. */
    public static Optional<KnownCommand> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** All names but those that are refused, in alphabetical order. */
    public static List<String> names() {
        return ALL.values().stream()
                .filter(command -> command.refusal().isEmpty())
                .map(KnownCommand::name)
                .toList();
    }

    /** What a command is; one that is not known is taken to write, alone, and once. */
    public static CommandNature natureOf(BsonDocument command) {
        return find(command.getFirstKey()).map(known -> known.natureOf(command)).orElse(ONCE);
    }

    /** Whether the server takes a command only on the database {@code admin}. */
    public static boolean isOnAdmin(BsonDocument command) {
        return find(command.getFirstKey()).map(KnownCommand::onAdmin).orElse(false);
    }

    private static Stream<KnownCommand> crud() {
        return Stream.of(
                KnownCommand.of("find", READ_IN_TRANSACTION),
                KnownCommand.of("distinct", READ_IN_TRANSACTION),
                KnownCommand.of("count", READ),
                KnownCommand.of("aggregate", KnownCommands::aggregation),
                KnownCommand.of("insert", WRITE_ONCE),
                KnownCommand.of("update", command -> CommandNature.write(Repetition.ofUpdate(command))),
                KnownCommand.of("delete", command -> CommandNature.write(Repetition.ofDelete(command))),
                KnownCommand.of("findAndModify", WRITE_ONCE),
                KnownCommand.of("findandmodify", WRITE_ONCE),
                KnownCommand.onAdmin("bulkWrite", WRITE_ONCE),
                KnownCommand.of("mapReduce", ONCE));
    }

    private static CommandNature aggregation(BsonDocument command) {
        Set<String> stages = Stages.of(command);
        if (stages.contains("$out") || stages.contains("$merge")) {
            return ONCE;
        }
        return stages.stream().anyMatch(Stages.OUTSIDE_OF_TRANSACTIONS::contains) ? READ : READ_IN_TRANSACTION;
    }

    private static Stream<KnownCommand> structure() {
        return Stream.of(
                        of(
                                ONCE,
                                "create",
                                "drop",
                                "dropIndexes",
                                "dropSearchIndex",
                                "convertToCapped",
                                "cloneCollectionAsCapped"),
                        onAdmin(ONCE, "renameCollection"),
                        of(
                                AGAIN,
                                "createIndexes",
                                "collMod",
                                "compact",
                                "createSearchIndexes",
                                "updateSearchIndex",
                                "setIndexCommitQuorum",
                                "planCacheClear",
                                "planCacheClearFilters",
                                "planCacheSetFilter"))
                .flatMap(Function.identity());
    }

    private static Stream<KnownCommand> users() {
        return Stream.concat(
                of(ONCE, "createUser", "createRole", "dropUser", "dropRole"),
                of(
                        AGAIN,
                        "updateUser",
                        "updateRole",
                        "dropAllUsersFromDatabase",
                        "dropAllRolesFromDatabase",
                        "grantRolesToUser",
                        "revokeRolesFromUser",
                        "grantRolesToRole",
                        "revokeRolesFromRole",
                        "grantPrivilegesToRole",
                        "revokePrivilegesFromRole",
                        "invalidateUserCache"));
    }

    private static Stream<KnownCommand> administration() {
        return Stream.concat(
                onAdmin(
                        AGAIN,
                        "setParameter",
                        "setClusterParameter",
                        "setDefaultRWConcern",
                        "setFeatureCompatibilityVersion",
                        "setUserWriteBlockMode",
                        "setQuerySettings",
                        "removeQuerySettings",
                        "logRotate"),
                of(AGAIN, "profile"));
    }

    private static Stream<KnownCommand> diagnostics() {
        return Stream.concat(
                of(
                        READ,
                        "analyze",
                        "buildInfo",
                        "checkMetadataConsistency",
                        "collStats",
                        "connectionStatus",
                        "dataSize",
                        "dbHash",
                        "dbStats",
                        "explain",
                        "listCollections",
                        "listCommands",
                        "listIndexes",
                        "ping",
                        "planCacheListFilters",
                        "rolesInfo",
                        "serverStatus",
                        "usersInfo",
                        "validate",
                        "validateDBMetadata",
                        "whatsmyuri"),
                onAdmin(
                        READ,
                        "currentOp",
                        "getClusterParameter",
                        "getCmdLineOpts",
                        "getDefaultRWConcern",
                        "getLog",
                        "getParameter",
                        "hostInfo",
                        "listDatabases",
                        "listShards",
                        "replSetGetConfig",
                        "replSetGetStatus",
                        "top"));
    }

    private static Stream<KnownCommand> sharding() {
        return onAdmin(
                ONCE,
                "abortReshardCollection",
                "addShard",
                "addShardToZone",
                "balancerCollectionStatus",
                "balancerStart",
                "balancerStatus",
                "balancerStop",
                "cleanupReshardCollection",
                "commitReshardCollection",
                "configureCollectionBalancing",
                "enableSharding",
                "mergeAllChunksOnShard",
                "mergeChunks",
                "moveChunk",
                "moveCollection",
                "moveRange",
                "refineCollectionShardKey",
                "removeShardFromZone",
                "reshardCollection",
                "shardCollection",
                "split",
                "unshardCollection",
                "updateZoneKeyRange");
    }

    private static Stream<KnownCommand> refused() {
        return Stream.of(
                        refused(TRANSACTIONS, "commitTransaction", "abortTransaction", "prepareTransaction"),
                        refused(
                                SESSIONS,
                                "startSession",
                                "endSessions",
                                "refreshSessions",
                                "killSessions",
                                "killAllSessions",
                                "killAllSessionsByPattern"),
                        refused(
                                CONNECTION,
                                "hello",
                                "isMaster",
                                "ismaster",
                                "authenticate",
                                "logout",
                                "saslStart",
                                "saslContinue",
                                "getnonce"),
                        refused(CURSORS, "getMore", "killCursors"),
                        refused(STOPS, "shutdown", "fsync", "fsyncUnlock", "killOp", "dropConnections"),
                        refused(
                                REPLICA_SET,
                                "replSetAbortPrimaryCatchUp",
                                "replSetFreeze",
                                "replSetInitiate",
                                "replSetMaintenance",
                                "replSetReconfig",
                                "replSetResizeOplog",
                                "replSetStepDown",
                                "replSetSyncFrom",
                                "removeShard",
                                "flushRouterConfig",
                                "rotateCertificates"),
                        refused("it would drop Godwit's own history with everything else", "dropDatabase"))
                .flatMap(Function.identity());
    }

    private static Stream<KnownCommand> of(CommandNature nature, String... names) {
        return Stream.of(names).map(name -> KnownCommand.of(name, nature));
    }

    private static Stream<KnownCommand> onAdmin(CommandNature nature, String... names) {
        return Stream.of(names).map(name -> KnownCommand.onAdmin(name, nature));
    }

    private static Stream<KnownCommand> refused(String reason, String... names) {
        return Stream.of(names).map(name -> KnownCommand.refused(name, reason));
    }
}
