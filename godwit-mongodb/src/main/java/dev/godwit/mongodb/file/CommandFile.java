package dev.godwit.mongodb.file;

import dev.godwit.migration.TransactionMode;
import java.util.List;
import java.util.Optional;

/**
 * What a migration file of MongoDB commands says.
 *
 * @param up the commands of the way forward, in order
 * @param down those of the way back; missing where the file has none, empty where there is nothing to undo
 * @param transaction as the file asks for
 * @param checked whether commands that this release does not know are mistakes
 */
public record CommandFile(
        List<CommandText> up, Optional<List<CommandText>> down, TransactionMode transaction, boolean checked) {

    public CommandFile {
        up = List.copyOf(up);
        down = down.map(List::copyOf);
    }
}
