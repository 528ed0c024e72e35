package dev.easel.standalone;

import org.springframework.boot.web.server.PortInUseException;

/** Why something failed, in words. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        if (failure instanceof DemoFailed) {
            return "The demo failed: " + failure.getMessage();
        }
        var root = failure;
        while (root.getCause() != null && !(root instanceof PortInUseException)) {
            root = root.getCause();
        }
        if (root instanceof PortInUseException busy) {
            return taken(busy.getPort());
        }
        return failure.getCause() == null
                ? String.valueOf(failure.getMessage())
                : "Easel could not start: " + (root.getMessage() == null ? root : root.getMessage());
    }

    static String taken(int port) {
        return "Port " + port + " is taken by another program. Choose one with --port, or 0 for any free one.";
    }
}
