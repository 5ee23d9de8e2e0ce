package dev.godwit.mongodb.backfill;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bson.BsonBinary;
import org.bson.RawBsonDocument;

/** The first 16 bytes of the SHA-256 of a document's BSON. */
final class Digest {

    private static final int LENGTH = 16;

    private Digest() {}

    static BsonBinary of(RawBsonDocument document) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(document.getByteBuffer().asNIO());
            return new BsonBinary(Arrays.copyOf(sha256.digest(), LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
