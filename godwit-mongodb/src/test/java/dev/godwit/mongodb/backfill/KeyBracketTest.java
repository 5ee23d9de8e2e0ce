package dev.godwit.mongodb.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonMaxKey;
import org.bson.BsonString;
import org.bson.BsonType;
import org.junit.jupiter.api.Test;

/** Keys of every type are walked, each with queries that find its own kind. */
class KeyBracketTest {

    @Test
    void everyTypeThatAKeyCanHaveIsInOneBracket() {
        List<BsonType> none =
                List.of(BsonType.END_OF_DOCUMENT, BsonType.ARRAY, BsonType.REGULAR_EXPRESSION, BsonType.UNDEFINED);
        assertThat(KeyBracket.from(Optional.empty()).stream().flatMap(bracket -> bracket.types().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BsonType.values())
                        .filter(type -> !none.contains(type))
                        .toList());
    }

    @Test
    void behindAKeyItsOwnBracketIsGoneOnWithAndThoseBeforeAreNot() {
        List<KeyBracket> left = KeyBracket.from(Optional.of(new BsonString("a")));
        assertThat(left.get(0).types()).contains(BsonType.STRING);
        assertThat(left).noneMatch(bracket -> bracket.has(new BsonInt32(1)));
        assertThat(KeyBracket.from(Optional.of(new BsonMaxKey()))).hasSize(1).noneMatch(KeyBracket::hasMore);
    }

    @Test
    void numbersOfAllTypesAreOneBracket() {
        KeyBracket numbers = KeyBracket.from(Optional.of(new BsonInt32(7))).get(0);
        assertThat(numbers.behind(new BsonInt32(7)))
                .isEqualTo(BsonDocument.parse("{_id: {$type: [16, 18, 1, 19], $gt: 7}}"));
    }

    @Test
    void whatIsNoNumberStandsBeforeAllNumbers() {
        KeyBracket numbers =
                KeyBracket.from(Optional.of(new BsonDouble(Double.NaN))).get(0);
        assertThat(numbers.behind(new BsonDouble(Double.NaN)))
                .isEqualTo(BsonDocument.parse("{_id: {$type: [16, 18, 1, 19], $gte: {$numberDouble: '-Infinity'}}}"));
    }
}
