package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random lists of valid statements, joined with terminators and random blanks and comments, come apart into the same list. */
class RandomScriptTest {

    private static final List<String> ANYWHERE = List.of(
            "select",
            "'a;b'",
            "'it''s'",
            "''",
            "( 1 , 2 )",
            "a . b",
            "1.5e3",
            "/* ; */",
            "-- ;\n",
            "${x.y}",
            "::",
            ":=",
            "\"a;\"\"b\"",
            "éà",
            "\r\n",
            "case when a then b end",
            "< =",
            "- 1",
            "N'x;'");

    private static final Map<String, List<String>> FRAGMENTS = Map.of(
            "postgresql",
            List.of(
                    "E'a\\';' ||",
                    "$$;'$$",
                    "$x$;$$;$x$",
                    "$é_1$;$é_1$",
                    "/* /* ; */ ; */",
                    "( ; )",
                    "a$b$c",
                    "$1",
                    "U&\"a;\"",
                    "B'1'",
                    "'\\'"),
            "mysql",
            List.of(
                    "'a\\';'",
                    "\"a\\\";\"",
                    "`a;``b`",
                    "# ;\n",
                    "1--1",
                    "/*! x */",
                    "/*+ ; */",
                    "a end",
                    "if",
                    "begin",
                    "$a",
                    "'\\\\'"),
            "sqlite",
            List.of("[a;'b]", "`a;`", "'\\'", "?1", "$a", "x'0;'"),
            "h2",
            List.of("$$;'$$", "// ;\n", "/* /* ; */ ; */", "`a;`", "'\\'"),
            "sqlserver",
            List.of("[a;]]b]", "/* /* \nGO\n */ */", "'\nGO\n'", "; select 2", "@a", "#b", "GOTO", "'\\'"));

    private static final Map<String, List<String>> BODIES = Map.of(
            "postgresql",
            List.of(
                    "create function f() returns int begin atomic %s; select case when a then b end; %s; end",
                    "create or replace procedure p(a int) begin atomic %s; end",
                    "create rule r as on insert to t do also (%s; %s)"),
            "mysql",
            List.of(
                    "create procedure p() begin %s; if a then %s; elseif b then %s; else %s; end if; end",
                    "create trigger t before insert on x for each row begin %s; begin %s; end; end",
                    "create function f() returns int l: loop %s; leave l; end loop l",
                    "create event e on schedule every 1 day do begin while a do %s; end while; repeat %s; until a end repeat; end",
                    "create procedure p() case a when 1 then %s; else %s; end case",
                    "begin not atomic declare continue handler for not found begin %s; end; %s; end"),
            "sqlite",
            List.of("create temp trigger t after insert on x begin %s; %s; end"),
            "h2",
            List.of("create alias f as $$ a; b; $$"),
            "sqlserver",
            List.of("create procedure p as begin %s; %s; end"));

    @Property(tries = 400)
    void postgresql(@ForAll("postgresqlScripts") Script script) {
        script.check();
    }

    @Property(tries = 400)
    void mysql(@ForAll("mysqlScripts") Script script) {
        script.check();
    }

    @Property(tries = 200)
    void sqlite(@ForAll("sqliteScripts") Script script) {
        script.check();
    }

    @Property(tries = 200)
    void h2(@ForAll("h2Scripts") Script script) {
        script.check();
    }

    @Property(tries = 200)
    void sqlserver(@ForAll("sqlserverScripts") Script script) {
        script.check();
    }

    @Provide
    Arbitrary<Script> postgresqlScripts() {
        return scripts("postgresql");
    }

    @Provide
    Arbitrary<Script> mysqlScripts() {
        return scripts("mysql");
    }

    @Provide
    Arbitrary<Script> sqliteScripts() {
        return scripts("sqlite");
    }

    @Provide
    Arbitrary<Script> h2Scripts() {
        return scripts("h2");
    }

    @Provide
    Arbitrary<Script> sqlserverScripts() {
        return scripts("sqlserver");
    }

    private static Arbitrary<Script> scripts(String engine) {
        Arbitrary<String> plain = plainStatements(engine);
        Arbitrary<String> compound = Arbitraries.of(BODIES.get(engine))
                .flatMap(body -> plain.map(inner -> body.replace("%s", "select " + inner + "\n")));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, plain), net.jqwik.api.Tuple.of(1, compound))
                .list()
                .ofMaxSize(8)
                .flatMap(statements -> gaps(engine)
                        .list()
                        .ofSize(statements.size() + 1)
                        .map(gaps -> new Script(engine, statements, gaps)));
    }

    private static Arbitrary<String> plainStatements(String engine) {
        List<String> fragments = new ArrayList<>(ANYWHERE);
        fragments.addAll(FRAGMENTS.get(engine));
        return Arbitraries.of(fragments)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(parts -> ("insert " + String.join(" ", parts) + " 'last'"));
    }

    /** What may stand between two statements, besides the terminator. */
    private static Arbitrary<String> gaps(String engine) {
        List<String> gaps =
                new ArrayList<>(List.of("", " ", "\n", "\r\n", "\r", "\t", "\u00a0", "-- it's\n", "-- $$ ; /*\r\n"));
        if (!engine.equals("sqlserver")) {
            gaps.add(";");
        }
        return Arbitraries.of(gaps).list().ofMaxSize(3).map(parts -> String.join("", parts));
    }

    /** A list of statements and the text that they make up. */
    record Script(String engine, List<String> statements, List<String> gaps) {

        private String text() {
            String terminator = engine.equals("sqlserver") ? "\nGO\n" : ";";
            StringBuilder text = new StringBuilder(gaps.get(0));
            for (int i = 0; i < statements.size(); i++) {
                text.append(statements.get(i))
                        .append(gaps.get(i + 1).replaceAll("[^ \r\n\t]", ""))
                        .append(terminator)
                        .append(gaps.get(i + 1));
            }
            return text.toString();
        }

        void check() {
            Split.of(Syntaxes.of(engine), text()).gives(statements.toArray(String[]::new));
            Split.of(Syntaxes.of(engine), text().replace("\n", "\r\n").replace("\r\r", "\r"))
                    .gives(statements.stream()
                            .map(s -> s.replace("\n", "\r\n").replace("\r\r", "\r"))
                            .toArray(String[]::new));
            sameChecksumHoweverItIsLaidOut();
        }

        private void sameChecksumHoweverItIsLaidOut() {
            SqlSyntax syntax = Syntaxes.of(engine);
            List<TextSlice> apart =
                    statements.stream().map(s -> TextSlice.ofString("part", s)).toList();
            assertThat(Checksum.of(List.of(TextSlice.ofString("all", text())), syntax, Splitting.lexer()))
                    .isEqualTo(Checksum.of(apart, syntax, Splitting.lexer()));
        }
    }
}
