/** The file {@code godwit.yaml}: found, read strictly, and handed out one environment at a time. */
@NullMarked
package dev.godwit.config;

import org.jspecify.annotations.NullMarked;
