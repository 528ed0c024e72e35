package dev.easel.engine.lanes;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.MessageHandler;

/** A command on its way through a lane. */
record Dispatched(
        CommandMessage<?> command,
        MessageHandler<? super CommandMessage<?>> handler,
        CommandCallback<Object, Object> callback) {

    @SuppressWarnings("unchecked") // the caller named what it expects
    void answer(CommandResultMessage<?> result) {
        callback.onResult((CommandMessage<Object>) command, (CommandResultMessage<Object>) result);
    }
}
