/** What is known of MongoDB's database commands. */
@NullMarked
package dev.godwit.mongodb.command;

import org.jspecify.annotations.NullMarked;
