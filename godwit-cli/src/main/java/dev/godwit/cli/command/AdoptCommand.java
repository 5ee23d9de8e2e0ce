package dev.godwit.cli.command;

import dev.godwit.cli.Settings;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.history.ForeignRow;
import dev.godwit.mongodb.Mongodb;
import dev.godwit.mongodb.adopt.MigrateMongoChangelog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code godwit adopt}. */
final class AdoptCommand implements Command {

    private static final String MIGRATE_MONGO = "migrate-mongo";
    private static final Option DRY_RUN = Option.flag("--dry-run", "say what would be recorded; change nothing");
    private static final Option COLLECTION =
            Option.of("--collection", "NAME", "where migrate-mongo keeps its history [changelog]");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Takes over what another tool applied, from its own history, without running anything. TOOL is migrate-mongo."
                                + " Files are known by their versions; what has no file here counts as applied and cannot be undone."
                                + " The tool's history stays as it is.")
                .words("TOOL")
                .options(DRY_RUN, COLLECTION, BaselineCommand.REASON)
                .examples("adopt migrate-mongo --dry-run", "adopt migrate-mongo");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        String tool = call.arguments().word().orElse("");
        if (!tool.equals(MIGRATE_MONGO)) {
            throw Wrong.usage(
                    tool.isEmpty()
                            ? "`adopt` needs the name of a tool."
                            : "Godwit cannot take over from `" + tool + "`.",
                    "This release takes over from " + MIGRATE_MONGO + ". For other tools: godwit baseline.");
        }
        Settings settings = call.settings();
        if (!settings.hasDocuments()) {
            throw Wrong.usage("migrate-mongo works on MongoDB, and the database is none.", "Give its URL with --url.");
        }
        List<ForeignRow> rows = Mongodb.migrateMongo(
                settings.url().orElseThrow(),
                settings.user(),
                settings.password(),
                call.arguments().value(COLLECTION).orElse(MigrateMongoChangelog.DEFAULT_NAME));
        Optional<String> reason = call.arguments().value(BaselineCommand.REASON);
        call.tell(
                call.arguments().has(DRY_RUN)
                        ? call.godwit().planAdoption(rows)
                        : call.godwit().adopt(rows, Optional.of(reason.orElse("from " + tool))),
                Reports::settled);
        return ExitCode.DONE;
    }
}
