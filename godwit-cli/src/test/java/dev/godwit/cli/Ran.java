package dev.godwit.cli;

/** What a command line did: its exit code and what it printed. */
record Ran(int code, String out, String err) {}
