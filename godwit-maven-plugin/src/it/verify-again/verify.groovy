String log = new File(basedir, "build.log").text
assert log.count("[INFO] 1 down tried, 0 bad.") == 2
assert log.count("[INFO] Nothing has changed since the last verify.") == 1
assert log.contains("[INFO] 1_people: Its down does not lead back to what was before its up.")
assert new File(basedir, "target/verify.xml").text.contains('failures="1"')
