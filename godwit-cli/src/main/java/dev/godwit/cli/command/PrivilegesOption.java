package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;

/** Whether who may do what belongs to a structure. */
final class PrivilegesOption {

    static final Option PRIVILEGES = Option.flag(
            "--privileges", "also who may do what: grants and default privileges (PostgreSQL; roles must be there)");

    private PrivilegesOption() {}

    /** The options as the command line has it. */
    static DiffOptions in(Call call, DiffOptions options) {
        return options.privileges(call.arguments().has(PRIVILEGES));
    }
}
