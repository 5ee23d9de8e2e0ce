/** MongoDB for tests: a look-alike in the test's process, or a real server where one is given. */
package dev.godwit.mongodb.testing;
