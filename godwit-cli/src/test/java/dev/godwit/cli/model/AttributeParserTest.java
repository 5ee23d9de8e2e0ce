package dev.godwit.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be typed behind {@code --attributes}, and what is said of the rest. */
class AttributeParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a:string                             | a STRING
            a:STRING                             | a STRING
            a:varchar                            | a STRING
            a:string{50}                         | a STRING 50
            a:string(50)                         | a STRING 50
            a:string{length=50}                  | a STRING 50
            a:string{50,unique}                  | a STRING 50 unique
            a:string{unique,50}                  | a STRING 50 unique
            a:string{ 50 , unique , null }       | a STRING 50 null unique
            a:string{}                           | a STRING
            a:string{notNull}                    | a STRING
            a:string{NULL}                       | a STRING null
            a:string{index}                      | a STRING index
            a:string{index,unique}               | a STRING unique
            a:string{default=x}                  | a STRING =Text[value=x]
            a:string{default=}                   | a STRING =Text[value=]
            a:string{default=a=b}                | a STRING =Text[value=a=b]
            a:string{default='x,}y'}             | a STRING =Text[value=x,}y]
            a:string{default='it''s'}            | a STRING =Text[value=it's]
            a:text{default=long story}           | a TEXT =Text[value=long story]
            a:int{default=-1}                    | a INTEGER =Numeric[value=-1]
            a:integer{default=1.0}               | a INTEGER =Numeric[value=1]
            a:bigint{default=9223372036854775807}| a BIGINT =Numeric[value=9223372036854775807]
            a:smallint                           | a SMALLINT
            a:decimal                            | a DECIMAL
            a:decimal{10.2}                      | a DECIMAL 10 2
            a:decimal{10,2}                      | a DECIMAL 10 2
            a:decimal(10,2)                      | a DECIMAL 10 2
            a:decimal{12}                        | a DECIMAL 12
            a:decimal{precision=10,scale=2}      | a DECIMAL 10 2
            a:decimal{4.2,default=99.99}         | a DECIMAL 4 2 =Numeric[value=99.99]
            a:float{default=0.5}                 | a FLOAT =Numeric[value=0.5]
            a:double                             | a DOUBLE
            a:bool{default=TRUE}                 | a BOOLEAN =Truth[value=true]
            a:date{default=2026-07-19}           | a DATE =Text[value=2026-07-19]
            a:date{default=now}                  | a DATE =Now[]
            a:time{default=12:30}                | a TIME =Text[value=12:30:00]
            a:timestamp{3,default=now}           | a TIMESTAMP 3 =Now[]
            a:datetime                           | a DATETIME
            a:uuid{default=random}               | a UUID =Random[]
            a:json                               | a JSON
            a:binary{16}                         | a BINARY 16
            a:enum{x}                            | a ENUM [x]
            a:enum{ x ¦ y ,default=y,null}       | a ENUM [x, y] null =Text[value=y]
            a:references{users}                  | a REFERENCES ->users NO_ACTION
            a:references{users,cascade}          | a REFERENCES ->users CASCADE
            a:references{users,restrict,index}   | a REFERENCES ->users RESTRICT index
            a:references{users,setNull}          | a REFERENCES ->users SET_NULL null
            a:references{Users,cascade,null,unique} | a REFERENCES ->Users CASCADE null unique
            """)
    void oneAttribute(String typed, String expected) {
        List<Attribute> attributes = AttributeParser.parse(typed.replace('¦', '|'));
        assertThat(attributes.stream().map(AttributeParserTest::shown)).containsExactly(expected.strip());
    }

    @Test
    void severalAttributes() {
        assertThat(names("firstName:string,lastName:string,email:string")).isEqualTo("firstName lastName email");
        assertThat(names("a:string, b:integer{unique,null} ,c:text")).isEqualTo("a b c");
        assertThat(names("a:string b:decimal(10,2)\nc:enum{x|y}")).isEqualTo("a b c");
        assertThat(names(" ")).isEmpty();
    }

    /** Every type with every option says what was asked for, or why it cannot. */
    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void everyCombination(AttributeType type) {
        String needed = type == AttributeType.ENUM ? "x|y," : type == AttributeType.REFERENCES ? "users," : "";
        for (int bits = 0; bits < 16; bits++) {
            List<String> options = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                if ((bits & 1 << i) != 0) {
                    options.add(List.of("unique", "index", "null", "notNull").get(i));
                }
            }
            String text = "first:" + type.word() + "{" + needed + String.join(",", options) + "},second:text";
            if ((bits & 12) == 12) {
                assertThatThrownBy(() -> AttributeParser.parse(text)).hasMessageContaining("both null and notNull");
            } else {
                List<Attribute> attributes = AttributeParser.parse(text.replace(",}", "}"));
                assertThat(attributes).hasSize(2);
                Attribute attribute = attributes.get(0);
                assertThat(attribute.type()).isEqualTo(type);
                assertThat(attribute.unique()).isEqualTo((bits & 1) != 0);
                assertThat(attribute.index()).isEqualTo((bits & 3) == 2);
                assertThat(attribute.nullable()).isEqualTo((bits & 4) != 0);
            }
        }
    }

    /** However it is cut off, it is understood or refused in words, never with another error. */
    @Test
    void whateverIsCutOff() {
        String whole =
                "username:string{50,unique},price:decimal(10,2),mood:enum{a|b,default=b},userId:references{users,cascade}";
        for (int from = 0; from < whole.length(); from++) {
            for (int to = from; to <= whole.length(); to++) {
                String part = whole.substring(from, to);
                try {
                    assertThat(AttributeParser.parse(part)).hasSizeLessThan(5);
                } catch (GodwitException e) {
                    assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
                    assertThat(e.hint()).isPresent();
                    assertThat(e.getMessage())
                            .startsWith("--attributes, character ")
                            .endsWith(".");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a                           |  2: `a` has no type.                              | Say it: a:string.
            a:                          |  3: `a` has no type.                              | Say it: a:string.
            :string                     |  1: there is no name before `:`.                  | Write attributes as name:type{option,option}, with commas between them.
            a:string,                   | 10: there is no attribute behind the last comma.  | Write attributes as name:type{option,option}, with commas between them.
            a:string,,b:text            | 10: there is no name before `,`.                  | Write attributes as name:type{option,option}, with commas between them.
            a:string{50                 |  9: `{` has no end.                               | Close it with `}` behind the options.
            a:string{50}x               | 13: a comma is expected before `x`.               | Write attributes as name:type{option,option}, with commas between them.
            a:strng                     |  3: there is no type `strng`.                     | Did you mean "string"?
            b:text,a:quux               | 10: there is no type `quux`.                      | Known are: string, text, integer, bigint, smallint, decimal, float, double, boolean, date, time, timestamp, datetime, uuid, json, binary, enum, references.
            a:string{uniqe}             | 10: `a` has no option `uniqe`.                    | Did you mean "unique"?
            a:string{50,not_null}       | 13: `a` has no option `not_null`.                 | Did you mean "notNull"?
            a:string{defalt=x}          | 10: `a` has no option `defalt=`.                  | Did you mean "default="?
            a:references{users,cascad}  | 20: `a` has no option `cascad`.                   | Did you mean "cascade"?
            a:string{50,,unique}        | 13: `a` has an empty option.                      | Known are: unique, index, null, notNull, default=, length=.
            a:string{50,60}             | 13: `a` has more numbers than string takes.       | Known are: unique, index, null, notNull, default=, length=.
            a:integer{11}               | 11: integer has no length, but `a` has 11.        | Known are: unique, index, null, notNull, default=.
            a:string{0}                 |  3: `a` has a length of 0.                        | Write another number.
            a:decimal{2.4}              |  3: `a` has 2 digits, 4 of them behind the point. | Write another number.
            a:timestamp{9}              |  3: `a` has 9 digits of fractions of a second; 6 are the most that all engines have. | Write another number.
            a:string{99999999999}       | 10: `99999999999` is no whole number.             | Write it in digits, as 50.
            a:string{precision=3}       | 10: `precision=3` cannot be said of `a` here.     | Known are: unique, index, null, notNull, default=, length=.
            a:decimal{scale=3}          | 11: `scale=3` cannot be said of `a` here.         | Write decimal{precision=10,scale=2}, or decimal{10.2}.
            a:string{null,notNull}      | 15: `a` is both null and notNull.                 | Leave one of them out.
            a:string{unique,unique}     | 17: `a` has unique said of it twice.              | Leave one out.
            a:enum                      |  3: the enum `a` has no values.                   | Write a:enum{draft¦published}.
            a:enum{x¦¦y}                | 10: the enum `a` has an empty value.              | Write values as a:enum{draft¦published}: letters, digits and _.
            a:enum{in-progress}         |  8: `in-progress` cannot be a constant of an enum in Java. | Write values as a:enum{draft¦published}: letters, digits and _.
            a:enum{x¦x}                 | 10: the enum `a` has the value `x` twice.         | Leave one out.
            a:enum{x,default=y}         | 18: `a` has the default `y`, which is none of its values. | They are: x.
            a:references                |  3: `a` references no table.                      | Write a:references{users}.
            a:references{a.b}           | 14: `a.b` is no name of a table.                  | Write it first: a:references{users,cascade}.
            a:references{u,default=1}   | 24: `a` has no default, because it is references. | Leave it out.
            a:references{u,setNull,notNull} |  3: `a` is set to null when the row it references goes, and may not be null. | Leave out setNull or notNull.
            class:string                |  1: `class` cannot be the name of a field in Java. | Choose letters, digits and _, beginning with a letter, and no word of the language.
            first-name:string           |  1: `first-name` cannot be the name of a field in Java. | Choose letters, digits and _, beginning with a letter, and no word of the language.
            a:boolean{default=maybe}    | 19: `a` has the default `maybe`.                  | A boolean is true or false.
            a:integer{default=x}        | 19: `a` has the default `x`, which is no number.  | Write it in digits, as 0 or -1.5.
            a:smallint{default=40000}   | 20: `a` cannot be 40000 by default, because it is smallint. | Write a whole number from -32768 to 32767.
            a:decimal{4.2,default=100}  | 23: `a` cannot be 100 by default: it has 4 digits, 2 of them behind the point. | Write another number, or decimal{precision=…,scale=…}.
            a:string{3,default=long}    | 20: `a` has a default of 4 characters, and room for 3. | Shorten it.
            a:date{default=today}       | 16: `a` has the default `today`.                  | Write a day as 2026-07-19, or now.
            a:time{default=noon}        | 16: `a` has the default `noon`.                   | Write a time of day as 12:30:00, or now.
            a:timestamp{default=2026-07-19} | 21: `a` has the default `2026-07-19`.         | The only one that all engines read alike is now.
            a:uuid{default=1}           | 16: `a` has the default `1`.                      | A new one for each row is default=random.
            """)
    void mistakes(String typed, String message, String hint) {
        assertThatThrownBy(() -> AttributeParser.parse(typed.replace('¦', '|')))
                .isInstanceOfSatisfying(GodwitException.class, e -> {
                    assertThat(e.getMessage()).isEqualTo("--attributes, character " + message.strip());
                    assertThat(e.hint()).contains(hint.strip().replace('¦', '|'));
                    assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
                });
    }

    private static String names(String typed) {
        return AttributeParser.parse(typed).stream().map(Attribute::name).collect(Collectors.joining(" "));
    }

    private static String shown(Attribute attribute) {
        StringBuilder shown = new StringBuilder(attribute.name() + " " + attribute.type());
        attribute.numbers().forEach(number -> shown.append(' ').append(number));
        shown.append(attribute.values().isEmpty() ? "" : " " + attribute.values());
        attribute.reference().ifPresent(to -> shown.append(" ->" + to.table() + " " + to.onDelete()));
        shown.append(attribute.nullable() ? " null" : "");
        shown.append(attribute.unique() ? " unique" : "");
        shown.append(attribute.index() ? " index" : "");
        attribute.initial().ifPresent(value -> shown.append(" =").append(value));
        return shown.toString();
    }
}
