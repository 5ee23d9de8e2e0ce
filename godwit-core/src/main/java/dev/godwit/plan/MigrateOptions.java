package dev.godwit.plan;

import dev.godwit.migration.Version;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which pending migrations to apply, and how. At most one of {@code to}, {@code before} and {@code only} is given.
 *
 * @param to up to and including this version
 * @param before up to but excluding this version
 * @param only just this one
 * @param steps at most so many
 * @param singleTransaction all in one transaction, or refuse
 * @param order overrides the configured order policy
 * @param backfills overrides what is configured for backfills
 */
public record MigrateOptions(
        Optional<Version> to,
        Optional<Version> before,
        Optional<Version> only,
        OptionalInt steps,
        boolean singleTransaction,
        Optional<OrderPolicy> order,
        Optional<BackfillPolicy> backfills) {

    /** All that is pending. */
    public static MigrateOptions all() {
        return new MigrateOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The next pending one. */
    public static MigrateOptions next() {
        return all().withSteps(1);
    }

    /** Up to and including this version. */
    public MigrateOptions withTo(Version version) {
        return new MigrateOptions(Optional.of(version), before, only, steps, singleTransaction, order, backfills);
    }

    /** Up to but excluding this version. */
    public MigrateOptions withBefore(Version version) {
        return new MigrateOptions(to, Optional.of(version), only, steps, singleTransaction, order, backfills);
    }

    /** Just this one. */
    public MigrateOptions withOnly(Version version) {
        return new MigrateOptions(to, before, Optional.of(version), steps, singleTransaction, order, backfills);
    }

    /** At most so many. */
    public MigrateOptions withSteps(int count) {
        return new MigrateOptions(to, before, only, OptionalInt.of(count), singleTransaction, order, backfills);
    }

    /** All in one transaction, or refuse. */
    public MigrateOptions inSingleTransaction() {
        return new MigrateOptions(to, before, only, steps, true, order, backfills);
    }

    /** With this order policy instead of the configured one. */
    public MigrateOptions withOrder(OrderPolicy policy) {
        return new MigrateOptions(to, before, only, steps, singleTransaction, Optional.of(policy), backfills);
    }

    /** With this done about backfills instead of what is configured. */
    public MigrateOptions withBackfills(BackfillPolicy policy) {
        return new MigrateOptions(to, before, only, steps, singleTransaction, order, Optional.of(policy));
    }
}
