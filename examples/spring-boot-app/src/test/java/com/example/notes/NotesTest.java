package com.example.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;

/** A slice with JPA alone has the migrated tables, too. */
@DataJpaTest
@Import(V20260803090000_WriteTheFirstNote.class)
class NotesTest {

    @Autowired
    private Notes notes;

    @Test
    void theFirstNoteIsThere() {
        assertThat(notes.findAll()).extracting(Note::getText).containsExactly("Welcome to notes");
    }
}
