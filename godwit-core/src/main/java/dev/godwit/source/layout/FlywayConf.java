package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import java.util.List;

/** The settings of one script that Flyway reads from {@code V1__x.sql.conf} beside {@code V1__x.sql}. */
record FlywayConf(boolean transaction, boolean placeholders) {

    private static final String TRANSACTION = "executeInTransaction";
    private static final String PLACEHOLDERS = "placeholderReplacement";
    private static final String ENCODING = "encoding";

    static FlywayConf beside(FileEntry script, Unclaimed files) {
        FileEntry file = files.take(script.path() + ".conf");
        return file == null ? new FlywayConf(true, true) : read(file);
    }

    private static FlywayConf read(FileEntry file) {
        Settings settings = new Settings(file);
        FlywayConf conf = new FlywayConf(true, true);
        for (Settings.Setting setting : settings.all()) {
            conf = switch (setting.key()) {
                case TRANSACTION -> new FlywayConf(settings.flag(setting), conf.placeholders);
                case PLACEHOLDERS -> new FlywayConf(conf.transaction, settings.flag(setting));
                case ENCODING -> conf.onlyUtf8(file, setting);
                default -> throw settings.unknown(setting, List.of(TRANSACTION, PLACEHOLDERS, ENCODING));
            };
        }
        return conf;
    }

    private FlywayConf onlyUtf8(FileEntry file, Settings.Setting setting) {
        if (!setting.value().equalsIgnoreCase("UTF-8")) {
            throw file.malformed(
                    setting.line(),
                    1,
                    "The encoding " + setting.value() + " is not read.",
                    "Convert the script to UTF-8 and remove this line.");
        }
        return this;
    }

    Script applyTo(Script script) {
        return new Script(
                        script.segments(),
                        transaction ? script.transaction() : TransactionMode.OFF,
                        placeholders && script.placeholders())
                .with(script.limits());
    }
}
