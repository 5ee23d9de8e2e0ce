package dev.godwit.lint.fix;

import dev.godwit.migration.Version;
import dev.godwit.source.layout.FileShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A migration that is to be written, named as the one that it goes on with. */
record NewFile(Version version, String name, Half up, Optional<Half> down) {

    /** Its files, in the folder of the original. */
    List<FixReport.FileChange> in(String folder, FileShape shape) {
        List<String> paths = shape.paths(version, name);
        List<FixReport.FileChange> files = new ArrayList<>();
        if (shape.isWhole()) {
            files.add(file(folder + paths.get(0), whole()));
        } else {
            files.add(file(folder + paths.get(0), only(up, "up")));
            if (down.isPresent() && paths.size() > 1) {
                files.add(file(folder + paths.get(1), only(down.get(), "down")));
            }
        }
        return files;
    }

    /** Both directions in one text. */
    String whole() {
        String forward = up.marker("up") + up.body().strip() + "\n";
        return forward
                + down.map(back -> "\n" + back.marker("down") + back.body().strip()
                                + (back.body().isBlank() ? "" : "\n"))
                        .orElse("");
    }

    private static String only(Half half, String direction) {
        return (half.apart() || !half.options().isEmpty() ? half.marker(direction) : "")
                + half.body().strip() + "\n";
    }

    private static FixReport.FileChange file(String path, String text) {
        return new FixReport.FileChange(path, Optional.empty(), Optional.of(text));
    }
}
