/**
 * PostgreSQL and MariaDB servers that run beside a program, without Docker and without an installation: from artifacts that hold their
 * programs, as an ordinary user or as root, gone with the program that started them.
 */
@NullMarked
package dev.godwit.embedded;

import org.jspecify.annotations.NullMarked;
