package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** GitHub Flavored Markdown, for a comment on a pull request or the summary of a job. */
record Markdown(RepositoryPaths paths) implements Form {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        out.append("### godwit ").append(findings.command()).append("\n\n");
        String mark = findings.level() == Level.NOTE ? "✅" : mark(findings.level());
        out.append(mark).append(' ').append(cell(findings.verdict())).append("\n");
        table(findings, out);
        for (Attachment attachment : findings.attachments()) {
            attach(attachment, out);
        }
    }

    private void table(Findings findings, Appendable out) throws IOException {
        if (findings.findings().isEmpty()) {
            return;
        }
        boolean placed =
                findings.findings().stream().anyMatch(finding -> !where(finding).isEmpty());
        out.append(placed ? "\n| | what | where |\n|---|---|---|\n" : "\n| | what |\n|---|---|\n");
        for (Finding finding : findings.findings()) {
            out.append("| ").append(mark(finding.level())).append(" | ").append(what(findings, finding));
            out.append(placed ? " | " + where(finding) + " |\n" : " |\n");
        }
    }

    private static String what(Findings findings, Finding finding) {
        List<String> lines = new ArrayList<>();
        boolean named = findings.subjects().size() > 1;
        lines.add((named ? "**" + cell(finding.subject()) + "**: " : "") + cell(finding.message()));
        finding.details().forEach(detail -> lines.add(cell(detail)));
        return String.join("<br>", lines);
    }

    /** Empty for what is about a file as a whole. */
    private String where(Finding finding) {
        return finding.place()
                .filter(place -> place.line() > 0)
                .map(place -> "`" + paths.of(place.file()) + ":" + place.line() + "`")
                .orElse("");
    }

    private static String mark(Level level) {
        return switch (level) {
            case ERROR -> "❌";
            case WARNING -> "⚠️";
            case NOTE -> "ℹ️";
        };
    }

    private static void attach(Attachment attachment, Appendable out) throws IOException {
        String fence = "`".repeat(Math.max(3, longestTicks(attachment.text()) + 1));
        out.append("\n<details><summary>").append(attachment.title()).append("</summary>\n\n");
        out.append(fence).append(attachment.language()).append('\n');
        out.append(attachment.text());
        if (!attachment.text().endsWith("\n")) {
            out.append('\n');
        }
        out.append(fence).append("\n\n</details>\n");
    }

    private static int longestTicks(String text) {
        int longest = 0;
        int ticks = 0;
        for (int i = 0; i < text.length(); i++) {
            ticks = text.charAt(i) == '`' ? ticks + 1 : 0;
            longest = Math.max(longest, ticks);
        }
        return longest;
    }

    /** What would end a cell or start a format stands for itself. */
    private static String cell(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.strip().replace("\r", "").toCharArray()) {
            switch (c) {
                case '\n' -> safe.append("<br>");
                case '<' -> safe.append("&lt;");
                case '&' -> safe.append("&amp;");
                case '|', '*', '_', '`', '\\', '[', ']', '#', '~' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
