String log = new File(basedir, "build.log").text
assert log.contains("[INFO]   1_greet  ")
assert log.contains("[INFO] Database, migrations and wanted schema agree.")
assert log.contains('CREATE TABLE "GREETINGS"')
assert log.contains('"WORDS" ')
assert log.contains("godwit status: ")
assert !log.contains("s3cret-of-anna") && !log.contains("wrong-one is")
assert !new File(basedir, "nobody-should-use-this.db").exists()
