package dev.godwit.source.layout;

/** One way in which a tool lays out migrations in files. Implementations hold no state. */
interface Layout {

    /**
     * Takes the files that are its own out of {@code files} and adds what it makes of them to {@code found}.
     *
     * @throws dev.godwit.error.GodwitException when a file is meant for this layout and has a mistake
     */
    void claim(Unclaimed files, Found found);
}
