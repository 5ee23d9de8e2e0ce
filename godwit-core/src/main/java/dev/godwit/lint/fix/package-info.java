/** Takes unsafe migrations to pieces and puts their safe sequences into files. */
@NullMarked
package dev.godwit.lint.fix;

import org.jspecify.annotations.NullMarked;
