package dev.easel.platform;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the {@code type} of a problem leads to: what the code means and what to do. */
@RestController
class ErrorDocs {

    @GetMapping(path = "/doc/errors/{code}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> explain(@PathVariable String code) {
        var entry = ProblemCodes.all().get(code);
        return entry == null
                ? ResponseEntity.status(404).body("No such code.\n")
                : ResponseEntity.ok(code + "\n\n" + entry.error() + ".\n" + entry.advice() + "\n");
    }
}
