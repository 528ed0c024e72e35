package dev.easel.command.platform;

import dev.easel.platform.EaselSide;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own. */
@EaselSide
@Import(CommandWiring.class)
public class CommandSide {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandSide.class, arguments);
    }
}
