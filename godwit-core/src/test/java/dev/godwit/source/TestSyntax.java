package dev.godwit.source;

import dev.godwit.sql.SqlSyntax;

enum TestSyntax implements SqlSyntax {
    ANY
}
