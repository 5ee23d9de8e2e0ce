package dev.godwit.mongodb.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Reshape;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What a function does not touch stays as it is, to the byte. */
class ReshapingTest {

    private static Reshaped reshaped(Reshape.DocumentFunction function, String document) {
        Reshape up = new Reshape(new BsonDocument(), Optional.empty(), false, function);
        Restructure change = new Restructure("users", "shape", up, Optional.empty(), 10);
        return new Reshaping(change)
                .of(List.of(RawBsonDocument.parse(document)))
                .get(0);
    }

    @Test
    void everyTypeComesBackAsItWas() {
        Reshaped same = reshaped(document -> document, """
                {"_id": {"$oid": "64b7f0000000000000000001"},
                 "int": {"$numberInt": "1"}, "long": {"$numberLong": "1"}, "double": {"$numberDouble": "1.0"},
                 "minus": {"$numberDouble": "-0.0"}, "nan": {"$numberDouble": "NaN"},
                 "decimal": {"$numberDecimal": "1.00"}, "text": "a", "null": null, "yes": true,
                 "date": {"$date": {"$numberLong": "-1"}}, "moment": {"$timestamp": {"t": 7, "i": 9}},
                 "bytes": {"$binary": {"base64": "AAEC", "subType": "00"}},
                 "uuid": {"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "04"}},
                 "legacy": {"$binary": {"base64": "c//SZESzTGmQ6OfR38A11A==", "subType": "03"}},
                 "regex": {"$regularExpression": {"pattern": "^a", "options": "i"}},
                 "code": {"$code": "x"}, "scoped": {"$code": "x", "$scope": {"y": {"$numberInt": "1"}}},
                 "symbol": {"$symbol": "s"}, "undefined": {"$undefined": true},
                 "first": {"$minKey": 1}, "last": {"$maxKey": 1},
                 "ref": {"$ref": "others", "$id": {"$oid": "64b7f0000000000000000002"}},
                 "array": [{"b": [1, null]}, []], "empty": {}}
                """);
        assertThat(same.becomes()).isEqualTo(same.was());
        assertThat(same.isChanged()).isFalse();
        assertThat(Digest.of(same.becomes())).isEqualTo(Digest.of(same.was()));
    }

    @Test
    void aNewDocumentKeepsTheKeyOfTheOldInFront() {
        Reshaped made = reshaped(document -> new Document("name", document.getString("n")), "{_id: 1, n: 'Ada'}");
        assertThat(made.becomes().toJson()).isEqualTo("{\"_id\": 1, \"name\": \"Ada\"}");
        assertThat(made.isChanged()).isTrue();
    }
}
