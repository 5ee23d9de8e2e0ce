String log = new File(basedir, "build.log").text
assert log.contains("[INFO] 1 migration would run. Nothing was changed.")
assert !log.contains("CREATE TABLE") : "validate shows no statements"
assert log.contains("[INFO]   1_people  ")
assert log.contains("[INFO] Batch 1: 1 migration applied.")
assert log.contains("[INFO] 1 applied, 0 pending.")
assert log.contains("[INFO] Already up to date.")
assert log.contains("[INFO] Rolled back: 1 migration.")
assert log.contains("[INFO] 0 applied, 1 pending.")
assert log.contains("godwit status says no (1), see above")
