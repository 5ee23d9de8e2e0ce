package dev.godwit.cli.finding;

import java.io.IOException;

/** A form in which findings are written. */
interface Form {

    /** Writes all of them. */
    void write(Findings findings, Appendable out) throws IOException;
}
