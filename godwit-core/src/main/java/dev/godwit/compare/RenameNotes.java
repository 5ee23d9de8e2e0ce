package dev.godwit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a wanted structure says was renamed, each in a comment on a line of its own: {@code -- godwit:renamed posts to
 * articles}, {@code // godwit:renamed posts.title to headline}. It may stay there when it has been done.
 */
public final class RenameNotes {

    private static final Pattern NOTE =
            Pattern.compile("^\\s*(?:--|//+|#)\\s*godwit:renamed\\s+(\\S+)\\s+to\\s+(\\S+)\\s*$", Pattern.MULTILINE);

    private RenameNotes() {}

    /** The notes of this text. */
    public static List<RenameHint> in(String text) {
        List<RenameHint> notes = new ArrayList<>();
        Matcher matcher = NOTE.matcher(text);
        while (matcher.find()) {
            notes.add(new RenameHint(matcher.group(1), matcher.group(2)));
        }
        return notes;
    }
}
