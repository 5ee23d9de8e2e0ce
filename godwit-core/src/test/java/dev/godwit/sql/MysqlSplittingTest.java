package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.mysql.MysqlSyntax;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlSplittingTest {

    private static final MysqlSyntax SYNTAX = new MysqlSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b', 'it''s;', 'it\\'s;', \"a;\\\"b\"\"c\", `a;``b`",
                "select 1 # ; comment\n + 1",
                "select 1 -- ; comment\n + 1",
                "select 1--1",
                "select 5--'1;'",
                "select /* ; /* */ 1",
                "select /*+ SET_VAR(a=';') */ 1",
                "/*!40101 SET NAMES utf8 */",
                "/*!50003 create table t (a int) /* c */ ; */",
                "/*M!100100 select 1; */",
                "select a$b, $c from t$",
                "insert into t values (\\N)",
                "create table if not exists t (`begin` int, end int, comment text)",
                "drop table if exists t",
                "select if(a, 'b', 'c'), case when a then b else c end, repeat('x', 3), replace(a, b, c) from t",
                "xa begin 'x'",
                "begin work",
                "start transaction",
                "create user if not exists u@localhost identified by 'x'",
                "create or replace view v as select case a when 1 then 2 end from t",
                "create definer = `root`@`localhost` sql security invoker view v as select 1",
                "create procedure p() select 1",
                "create procedure p() select 1 as x, if(a, b, c) from t",
                "create function f(a int) returns int deterministic return a is null",
                "create function f() returns int return (select case when 1 then 2 end)",
                "create function f returns string soname 'x.so'",
                "create function f() returns int language javascript as $$ let a = 1; return a; $$",
                "create function f() returns int language javascript as $x$ let a = '$$'; return a; $x$",
                "create trigger t before insert on x for each row set new.a = 1",
                "alter table t add column delimiter varchar(1)",
                "create table t (a int,\n delimiter varchar(3),\n b int)",
                "insert into t select * from u on duplicate key update a = values(a)",
            })
    void isOneStatement(String statement) {
        twoStatements(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create procedure p() begin end",
                "create function f() returns set('a','b') deterministic begin return 'a'; end",
                "create function f(x set('a','b')) returns set('a') character set latin2 begin return x; end",
                "create procedure p(in x set('a'), in y enum('b')) begin select 1; end",
                "create procedure if not exists db.p() begin select 1; end",
                "create definer=root@localhost procedure `begin`(in end int) begin declare x int; set x = 1; end",
                "create or replace definer = 'a'@'%' function f() returns int reads sql data comment 'begin;' begin return 1; end",
                "create function f() returns varchar(9) character set utf8mb4 collate x begin return 'a;'; end",
                "create trigger t after update on x for each row begin if new.a <> old.a then insert into y values (1); end if; end",
                "create trigger t before insert on x for each row follows `u` begin set new.a = 1; end",
                "create trigger t before insert on x for each row precedes db.u if new.a then set new.b = 1; end if",
                "create trigger t before insert on x for each row if new.a is null then set new.a = if(1, 2, 3); else set new.a = 2; end if",
                "create event e on schedule every 1 day do begin delete from t; select 1; end",
                "create event if not exists e on schedule at now() on completion preserve comment 'do' do delete from t",
                "alter definer = current_user event e do begin select 1; end",
                "create procedure p() lbl: begin leave lbl; end lbl",
                "create procedure p() `lbl`: loop leave `lbl`; end loop `lbl`",
                "create procedure p() while a < 3 do set a = a + 1; set b = case a when 1 then 2 else 3 end; end while",
                "create procedure p() repeat set a = a + 1; until case a when 1 then 1 end > a end repeat",
                "create procedure p() begin repeat set a = repeat('x', 2); until a end repeat; end",
                "create procedure p() begin for i in 1..3 do select i; end for; for r in (select 1) do select r.a; end for; end",
                "create procedure p() begin for r in (select 1) loop select r.a; end loop; while a loop set b = 1; end loop; end",
                "create procedure p() case a when 1 then select 1; when 2 then begin select 2; end; else select if(1, 2, 3); end case",
                "create procedure p() begin case when a then if b then select 1; end if; else begin end; end case; end",
                "create procedure p() begin if a then select 1; elseif b then select 2; else if c then select 3; end if; end if; end",
                "create procedure p() begin if (a > 1) then select 1; end if; if exists (select 1) then select 2; end if; end",
                "create procedure p() begin declare continue handler for not found set done = 1; declare exit handler for 1062, sqlstate '23000' begin rollback; end; select 1; end",
                "create procedure p() begin declare exit handler for sqlexception if a then select 1; end if; end",
                "create procedure p() begin declare exit handler for sqlexception set a = case b when 1 then 2 end; select 1; end",
                "create procedure p() begin declare c cursor for select case a when 1 then 2 end from t; open c; close c; end",
                "create procedure p() begin select begin, end, t.end from t; update t set end = now(), begin = 1; end",
                "create procedure p() begin start transaction; xa end 'x'; drop table if exists t; create table if not exists t (a int); commit; end",
                "create procedure p() begin set @a := 1; select a >> 2; a: begin end a; end",
                "/*!50003 create*/ /*!50020 definer=`a`@`b`*/ /*!50003 trigger t before insert on x for each row begin set new.a = 1; select 2; end */",
                "begin not atomic declare x int; if x then select 1; end if; end",
                "if a then select 1; else select 2; end if",
                "while a do select 1; end while",
                "lbl: loop leave lbl; end loop",
                "create procedure p as x int; y int; begin select 1; end",
                "create or replace function f(a int) return int is begin return 1; end",
                "create package p as procedure q; function f return int; end",
                "create or replace package body p as x int; procedure q as y int; begin select 1; end; function f return int as begin return 1; end; begin set x = 1; end",
                "declare x int; begin select 1; end",
                "begin <<lbl>> loop leave lbl; end loop; exception when others then begin end; end",
            })
    void isOneStatementWithoutDelimiter(String statement) {
        twoStatements(statement);
        twoStatements(statement.toUpperCase(java.util.Locale.ROOT).replace("\n", "\r\n"));
        twoStatements(statement.replace(";", "; -- end;\n").replace(" begin", "\n/* begin */ begin # if\n"));
    }

    private static void twoStatements(String statement) {
        Split.of(SYNTAX, "select 0;\n" + statement + ";\nselect 2").gives("select 0", statement, "select 2");
        Split.of(SYNTAX, statement).gives(statement);
    }

    @Test
    void transactionsAreStatementsOfTheirOwn() {
        Split.of(SYNTAX, "begin; insert into t values (1); end; begin\n;commit")
                .gives("begin", "insert into t values (1)", "end", "begin", "commit");
    }

    @Test
    void honoursDelimiter() {
        Split.of(
                        SYNTAX,
                        "select 1;\nDELIMITER //\ncreate procedure p() begin select 1; end//\nselect ';//' // \n delimiter ;\nselect 2;")
                .gives("select 1", "create procedure p() begin select 1; end", "select ';//'", "select 2");
        Split.of(SYNTAX, "delimiter $$\nselect 'a$$b', a$b, $c; end$$\nselect 1 $$ Delimiter ;\nselect \"$$\";")
                .gives("select 'a$$b', a$b, $c; end", "select 1", "select \"$$\"");
    }

    @Test
    void delimiterEndsAStatementThatLacksItsOwn() {
        Split.of(SYNTAX, "DELIMITER ;;\ncreate procedure p() begin select 1; end\nDELIMITER ;\nselect 2;")
                .gives("create procedure p() begin select 1; end", "select 2");
        Split.of(SYNTAX, "DELIMITER '|'\nselect 1; select 2|\nDELIMITER go\nselect gone from t go select 3")
                .gives("select 1; select 2", "select gone from t", "select 3");
        Split.of(SYNTAX, "DELIMITER ##\nselect 1; # gone\n select 2##\nselect 3")
                .gives("select 1; # gone\n select 2", "select 3");
    }

    @ParameterizedTest
    @CsvSource({
        "source x.sql, source",
        "SOURCE x.sql;, source",
        "\\. x.sql, \\.",
        "select 1\\G, \\G",
        "tee log, tee",
        "quit, quit",
        "delimiter, delimiter",
    })
    void refusesClientCommands(String text, String command) {
        GodwitException failure = Split.of(SYNTAX, "select 1;\n" + text).fails();
        assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNSUPPORTED);
        assertThat(failure).hasMessage(command + " is a command of the database's own client, not SQL");
        assertThat(failure.place().orElseThrow().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "select 'a\\'; | 1:8 | A string that starts here is never closed",
                "select `a; | 1:8 | A quoted name that starts here is never closed",
                "select 1 /* a; | 1:10 | A comment that starts here is never closed",
                "select 1 /*!50000 + 1; | 1:10 | An executable comment that starts here is never closed",
                "create procedure p() begin if a then select 1; end; | 1:1 | A statement with a block BEGIN … END that starts here is never closed",
            })
    void namesWhatIsNeverClosed(String text, String place, String message) {
        GodwitException failure = Split.of(SYNTAX, text).fails();
        assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNTERMINATED);
        assertThat(failure.place().orElseThrow()).hasToString("test.sql:" + place);
        assertThat(failure).hasMessage(message);
    }
}
