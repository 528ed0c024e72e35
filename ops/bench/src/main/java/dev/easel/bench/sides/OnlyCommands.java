package dev.easel.bench.sides;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.EaselSide;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side, with an endpoint that holds credits. */
@EaselSide
@Import(CommandWiring.class)
class OnlyCommands {

    @Bean
    HoldEndpoint holdEndpoint(Commands commands, EaselPosition position, Clock clock) {
        return new HoldEndpoint(commands, position, clock);
    }
}
