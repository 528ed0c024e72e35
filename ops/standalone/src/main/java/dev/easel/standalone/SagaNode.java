package dev.easel.standalone;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.saga.platform.SagaWiring;
import org.springframework.context.annotation.Import;

/** The saga side as a process of its own, with the aggregates that it speaks to as a library (ADR 0011). */
@EaselSide
@Import({CommandWiring.class, SagaWiring.class})
class SagaNode {}
