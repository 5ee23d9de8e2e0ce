/** Godwit in a Spring Boot application: migrates when it starts, before anything uses the database. */
@NullMarked
package dev.godwit.spring;

import org.jspecify.annotations.NullMarked;
