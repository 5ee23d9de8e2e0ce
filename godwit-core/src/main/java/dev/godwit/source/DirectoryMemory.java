package dev.godwit.source;

import dev.godwit.error.GodwitException;
import dev.godwit.source.layout.FileEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read of a directory, kept as long as its files stay the same. Not thread-safe. */
final class DirectoryMemory implements Folder {

    /** A file and whether its stamp alone tells that it has not changed. */
    private record Remembered(FileText text, boolean settled) {}

    private final Path directory;
    private final String name;
    private Map<String, Remembered> files = Map.of();
    private List<DirectoryListing.Listed> listed = List.of();
    private boolean settled;
    private List<FileEntry> entries = List.of();
    private boolean first = true;

    DirectoryMemory(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    @Override
    public boolean refresh() {
        long now = System.currentTimeMillis() * 1_000_000L;
        List<DirectoryListing.Listed> before = listed;
        listed = DirectoryListing.of(directory, name);
        if (!first && settled && isSame(before, listed)) {
            return false;
        }
        return update(now);
    }

    private boolean update(long now) {
        settled = true;
        Map<String, Remembered> before = files;
        files = new HashMap<>();
        List<FileText> unread = new ArrayList<>();
        for (DirectoryListing.Listed file : listed) {
            String path = file.path();
            Remembered old = before.get(path);
            settled &= file.stamp().isSettled(now);
            if (old != null && old.settled && old.text.stamp().isSame(file.stamp())) {
                files.put(path, old);
            } else {
                Remembered fresh = remember(file, now);
                files.put(path, fresh);
                if ((path.endsWith(".sql") || path.endsWith(".java")) && fresh.text.isHeld()) {
                    unread.add(fresh.text);
                }
            }
        }
        new Preload(unread).load();
        boolean changed = first || keepEqual(before);
        first = false;
        if (changed) {
            entries = entriesOfFiles();
        }
        return changed;
    }

    private static boolean isSame(List<DirectoryListing.Listed> before, List<DirectoryListing.Listed> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).isSame(before.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Remembered remember(DirectoryListing.Listed file, long now) {
        String displayed = name.isEmpty() ? file.path() : name + "/" + file.path();
        return new Remembered(
                new FileText(file.file(), displayed, file.stamp()), file.stamp().isSettled(now));
    }

    /** Puts texts read before in place of equal ones read now; true when there is any other difference. */
    private boolean keepEqual(Map<String, Remembered> before) {
        boolean changed = before.size() != files.size();
        for (Map.Entry<String, Remembered> file : files.entrySet()) {
            Remembered old = before.get(file.getKey());
            Remembered now = file.getValue();
            if (old == null || (old.text != now.text && !isEqual(old.text, now.text))) {
                changed = true;
            } else {
                file.setValue(new Remembered(old.text, now.settled));
            }
        }
        return changed;
    }

    private static boolean isEqual(FileText old, FileText now) {
        try {
            return old.stamp().isSame(now.stamp())
                    && now.isHeld()
                    && old.hold().text().equals(now.hold().text());
        } catch (IOException e) {
            return false;
        } catch (GodwitException noText) {
            return true; // Of what is no text only the name counts; whoever needs it as text is told then.
        }
    }

    private List<FileEntry> entriesOfFiles() {
        List<FileEntry> list = new ArrayList<>(files.size());
        for (Map.Entry<String, Remembered> file : files.entrySet()) {
            FileText text = file.getValue().text;
            list.add(new FileEntry(file.getKey(), text, text.toString()));
        }
        return list;
    }

    @Override
    public List<FileEntry> entries() {
        return entries;
    }
}
