/** What tools of migration add to the start of a Spring Boot application. */
@NullMarked
package dev.godwit.bench.spring;

import org.jspecify.annotations.NullMarked;
