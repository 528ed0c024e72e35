package dev.easel.query.platform;

import dev.easel.platform.EaselSide;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own. */
@EaselSide
@Import(QueryWiring.class)
public class QuerySide {

    public static void main(String[] arguments) {
        SpringApplication.run(QuerySide.class, arguments);
    }
}
