package dev.easel.standalone;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.query.platform.QueryWiring;
import dev.easel.saga.platform.SagaWiring;
import org.springframework.context.annotation.Import;

/** The three sides in one context. */
@EaselSide
@Import({CommandWiring.class, QueryWiring.class, SagaWiring.class, PassageWiring.class})
class Platform {}
