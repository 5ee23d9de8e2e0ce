package com.example.notes;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notes")
public class NotesController {

    private final Notes notes;

    NotesController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping
    List<Note> all() {
        return notes.findAll();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Note write(@RequestBody NewNote note) {
        return notes.save(new Note(note.text()));
    }

    record NewNote(String text) {}
}
