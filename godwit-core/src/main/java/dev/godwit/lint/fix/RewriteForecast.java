package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.lint.Forecast;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.RuleBook;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.Server;
import dev.godwit.migration.Migration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which findings {@link Fixer} answers, by rewriting the migration as far as that goes without a database. For one run; not
 * thread-safe.
 */
public final class RewriteForecast implements Forecast {

    private final Dialect dialect;
    private final Server server;
    private final Known known = new Known();

    /** For migrations that are judged for this server. */
    public RewriteForecast(Dialect dialect, Server server) {
        this.dialect = dialect;
        this.server = server;
    }

    @Override
    public void migrationBegins() {
        known.migrationBegins();
    }

    @Override
    public void did(Form form) {
        known.did(form);
    }

    @Override
    public List<Found> of(Migration migration, List<Form> forms, List<Found> found) {
        if (found.isEmpty() || migration.up().program().isPresent()) {
            known.migrationBegins();
            forms.forEach(known::did);
            return found;
        }
        AskedRewrites asked = new AskedRewrites(RuleBook.rewrites(dialect.engine()));
        StatementRewriter statements = new StatementRewriter(dialect, asked.before(), asked, left -> {});
        boolean changes = !new MigrationRewriter(dialect, server, known, statements, new FollowingVersions(Set.of()))
                .rewrite(migration, found)
                .changes()
                .isEmpty();
        return found.stream()
                .map(each -> each.withHint(hint(each, asked, changes)))
                .toList();
    }

    private static Optional<String> hint(Found found, AskedRewrites asked, boolean changes) {
        boolean sharing =
                changes && StatementRewriter.SHARING.contains(found.rule().id());
        return asked.about(found)
                .or(() -> sharing ? Optional.of(AskedRewrites.Answer.WRITTEN) : Optional.empty())
                .map(AskedRewrites.Answer::hint);
    }
}
