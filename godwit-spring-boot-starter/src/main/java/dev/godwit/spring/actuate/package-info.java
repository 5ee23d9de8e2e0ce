/** What the actuator shows of the databases: an endpoint, a health indicator, metrics. Only loaded where the application has these. */
@NullMarked
package dev.godwit.spring.actuate;

import org.jspecify.annotations.NullMarked;
