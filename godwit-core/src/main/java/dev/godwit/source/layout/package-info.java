/**
 * How migrations are laid out in files: Godwit's own layout and those of other tools. Knows no file system and no class path; it is
 * given a listing and recognises what the files are.
 */
@NullMarked
package dev.godwit.source.layout;

import org.jspecify.annotations.NullMarked;
