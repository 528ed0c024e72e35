package dev.easel.saga.providers;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.easel.platform.Trail;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/** Sends commands that continue the trail of an event which was handled long ago. */
final class TrailedCommands {

    private static final int PATIENCE_SECONDS = 10;
    private static final String ACTOR = "system:providers.desk";

    private final CommandGateway gateway;

    TrailedCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** What to remember of an event, so that later commands can be traced to it. */
    static Map<String, String> trail(String eventId, MetaData metaData) {
        var trail = new HashMap<String, String>();
        trail.put("correlationId", eventId);
        for (var key : new String[] {"traceId", Trail.REQUEST_ID}) {
            if (metaData.get(key) instanceof String value) {
                trail.put(key, value);
            }
        }
        return trail;
    }

    void tell(Object command, Map<String, String> trail) {
        var metaData = new HashMap<String, Object>(trail);
        metaData.put(Trail.ACTOR, ACTOR);
        gateway.sendAndWait(new GenericCommandMessage<>(command, metaData), PATIENCE_SECONDS, SECONDS);
    }
}
