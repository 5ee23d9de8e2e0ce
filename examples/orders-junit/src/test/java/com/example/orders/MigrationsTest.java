package com.example.orders;

import dev.godwit.junit.DownsLeadBack;
import dev.godwit.junit.GodwitTest;
import dev.godwit.junit.SchemaIsMigrated;

/** Each down leads back, and the migrations lead to schema.sql. */
@GodwitTest
class MigrationsTest implements DownsLeadBack, SchemaIsMigrated {}
