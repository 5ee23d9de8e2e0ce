package dev.godwit.cli.render;

import dev.godwit.lint.fix.FixReport;

/**
 * What would make migrations safe, and whether it was written.
 *
 * @param report what
 * @param written whether somebody agreed
 */
public record Fixed(FixReport report, boolean written) {}
