package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.IoReason;
import dev.godwit.error.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds and reads {@code godwit.yaml}. */
public final class ConfigFile {

    private static final String[] NAMES = {"godwit.yaml", "godwit.yml"};

    private ConfigFile() {}

    /** The configuration file of the directory or of the nearest one above it. */
    public static Optional<Path> find(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            for (String name : NAMES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a configuration file.
     *
     * @param file the file
     * @param shown how messages name it
     * @param variables the value of a variable, or null where it is not set; asked when a setting is used
     * @throws GodwitException with code {@code CONFIGURATION} and the place of the mistake
     */
    public static Config read(Path file, String shown, Function<String, @Nullable String> variables) {
        Path absolute = file.toAbsolutePath().normalize();
        Path directory = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new ConfigReader(shown).read(text(absolute, shown), directory, variables);
    }

    /** What holds where there is no configuration file: nothing is said, and the directory is what paths are relative to. */
    public static Config none(Path directory) {
        return new Config(directory, "", null, new Section(Map.of()), Map.of(), name -> null);
    }

    private static String text(Path file, String shown) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "There is no configuration file " + shown + ".")
                    .hint("`godwit init` writes one.")
                    .cause(e)
                    .build();
        } catch (CharacterCodingException e) {
            throw GodwitException.of(ErrorCode.FILE_NOT_UTF8, "The configuration file is not UTF-8.")
                    .at(Place.of(shown))
                    .cause(e)
                    .build();
        } catch (IOException e) {
            throw GodwitException.of(
                            ErrorCode.FILE_UNREADABLE, "The configuration file cannot be read: " + IoReason.of(e) + ".")
                    .at(Place.of(shown))
                    .cause(e)
                    .build();
        }
    }
}
