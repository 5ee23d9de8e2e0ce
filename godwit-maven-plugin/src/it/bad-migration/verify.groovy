String log = new File(basedir, "build.log").text
assert log.contains("godwit migrate: 1_people failed: ")
assert log.contains("no such table: peple")
assert log.contains("at migrations/1_people.sql:3:")
assert log.contains("state: ")
assert log.contains("next: ")
assert !log.contains("at dev.godwit.") : "no stack trace"
assert log =~ /godwit migrate: .*nowhere/
assert log.contains("godwit.skip is set.")
