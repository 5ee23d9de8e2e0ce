package dev.godwit.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.error.GodwitException;
import dev.godwit.jpa.write.Plural;
import dev.godwit.jpa.write.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How classes, tables, fields and columns are called. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "User,users", "BlogPost,blog_posts", "Category,categories", "Day,days", "Box,boxes", "Address,addresses",
        "Branch,branches", "Person,people", "Child,children", "Status,statuses", "News,news", "Movie,movies",
        "House,houses", "HTTPHeader,http_headers", "blog_post,blog_posts", "Size2,size2"
    })
    void tables(String model, String table) {
        assertThat(Model.of(model, Optional.empty(), "", Naming.SNAKE, true).table())
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource({
        "users,User", "blog_posts,BlogPost", "Users,User", "BlogPosts,BlogPost", "categories,Category", "boxes,Box",
        "addresses,Address", "branches,Branch", "people,Person", "movies,Movie", "houses,House", "statuses,Status",
        "news,News", "bus,Bus", "status,Status", "analysis,Analysis", "address,Address", "cache,Cache"
    })
    void classesOfTables(String table, String model) {
        assertThat(Words.of(Plural.singular(table)).pascal()).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "SNAKE,firstName:string,firstName,first_name",
        "SNAKE,first_name:string,firstName,first_name",
        "SNAKE,userId:references{users},user,user_id",
        "SNAKE,user_id:references{users},user,user_id",
        "SNAKE,author:references{users},author,author_id",
        "SNAKE,URL:string,url,url",
        "AS_IS,firstName:string,firstName,firstName",
        "AS_IS,first_name:string,firstName,first_name",
        "AS_IS,userId:references{Users},user,userId",
        "AS_IS,author:references{Users},author,authorId",
        "AS_IS,blog_author:references{Users},blogAuthor,blog_author_id"
    })
    void fieldsAndColumns(Naming naming, String attribute, String field, String column) {
        Model model = Model.of("Thing", Optional.empty(), attribute, naming, true);
        assertThat(model.columns().get(0).field()).isEqualTo(field);
        assertThat(model.columns().get(0).column()).isEqualTo(column);
    }

    @Test
    void asTheyAreWritten() {
        Model model = Model.of("BlogPost", Optional.empty(), "", Naming.AS_IS, true);
        assertThat(model.table()).isEqualTo("BlogPosts");
        assertThat(model.stamps()).contains(new Model.Stamps("createdAt", "updatedAt"));
        assertThat(Model.of("User", Optional.of("account"), "", Naming.SNAKE, false)
                        .table())
                .isEqualTo("account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User | id:integer | There are two attributes for the column `id`.",
                "User | createdAt:datetime | There are two attributes for the column `created_at`.",
                "User | name:string,Name:text | There are two attributes for the column `name`.",
                "User | user:string,userId:references{users} | There are two attributes for the column `user_id`.",
                "User | isAdmin:boolean,admin:boolean | There are two attributes for the column `admin`.",
                "User | user:enum{a} | The enum of `user` would be called User, as an entity is.",
                "User | Class:string | `Class` gives the field `class`, which cannot be a name in Java.",
                "1st | a:string | `1st` cannot be the name of a class in Java.",
                "a/b | a:string | `a/b` cannot be the name of a class in Java."
            })
    void mistakes(String name, String attributes, String message) {
        assertThatThrownBy(() -> Model.of(name, Optional.empty(), attributes, Naming.SNAKE, true))
                .isInstanceOf(GodwitException.class)
                .hasMessage(message);
    }
}
